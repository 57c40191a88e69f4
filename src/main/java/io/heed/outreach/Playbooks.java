package io.heed.outreach;

import io.heed.promise.Term;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How each kind of matter is handled, and what is said: rows that staff can change, and every edition is kept. */
@Service
@Transactional
public class Playbooks {

    private static final Set<String> LANGUAGES = Set.of("en", "pl");
    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_BODY = 4_000;
    private static final int MOST_HELD_OUT = 50;

    private final PlaybookMapper mapper;
    private final StaffDirectory staff;
    private final Clock clock;

    Playbooks(PlaybookMapper mapper, StaffDirectory staff, Clock clock) {
        this.mapper = mapper;
        this.staff = staff;
        this.clock = clock;
    }

    /** All playbooks, by name. */
    @Transactional(readOnly = true)
    public List<Playbook> all() {
        return mapper.all();
    }

    /** The playbook, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Playbook get(String id) {
        return Optional.ofNullable(mapper.find(id)).orElseThrow(NotFound::new);
    }

    /** What it says at a stage, in all its languages. */
    @Transactional(readOnly = true)
    List<PlaybookText> stage(String id, Stage stage) {
        return mapper.stage(id, stage);
    }

    /**
     * Writes a new edition of a text.
     *
     * @throws Refused naming {@code subject} or {@code body} when it is empty, too long, or names a placeholder that there
     *     is not
     */
    public void write(String id, Stage stage, String language, String subject, String body, Actor who) {
        mayChange(who);
        get(id);
        if (!LANGUAGES.contains(language)) {
            throw new Refused("language", "outreach.unknown-language");
        }
        check("subject", subject, LONGEST_SUBJECT);
        check("body", body, LONGEST_BODY);
        var edition = mapper.stage(id, stage).stream()
                .filter(text -> text.language().equals(language))
                .mapToInt(PlaybookText::edition)
                .max()
                .orElse(0);
        var now = clock.instant();
        mapper.insert(
                new PlaybookText(id, stage, language, edition + 1, subject.strip(), body.strip(), who.username(), now));
    }

    /**
     * Changes how a matter is handled; outreaches that are under way go by it from then on.
     *
     * @throws Refused naming the field that cannot be right
     * @throws Conflict when somebody changed it meanwhile
     */
    public void change(Playbook playbook, Actor who) {
        mayChange(who);
        term("updateEvery", playbook.updateEvery());
        term("askSilentAfter", playbook.askSilentAfter());
        term("careCallAfter", playbook.careCallAfter());
        if (playbook.measureAfter() == null) {
            throw new Refused("measureAfter", "outreach.not-a-term");
        }
        term("measureAfter", playbook.measureAfter());
        if (playbook.holdOutPercent() < 0 || playbook.holdOutPercent() > MOST_HELD_OUT) {
            throw new Refused("holdOutPercent", "outreach.hold-out-range", MOST_HELD_OUT);
        }
        if (staff.team(playbook.team()).isEmpty()) {
            throw new Refused("team", "outreach.unknown-team");
        }
        if (mapper.update(playbook) == 0) {
            throw new Conflict("outreach.changed");
        }
    }

    private static void mayChange(Actor who) {
        if (!PlaybookTexts.mayChange(who)) {
            throw new NotFound();
        }
    }

    private static void check(String field, String text, int longest) {
        if (text == null || text.isBlank()) {
            throw new Refused(field, "outreach.text-missing");
        }
        if (text.strip().length() > longest) {
            throw new Refused(field, "outreach.text-too-long", longest);
        }
        PlainText.require(field, text);
        new Template(text).check(field);
    }

    private static void term(String field, String text) {
        try {
            if (text != null) {
                Term.parse(text);
            }
        } catch (IllegalArgumentException notATerm) {
            throw new Refused(field, "outreach.not-a-term");
        }
    }
}
