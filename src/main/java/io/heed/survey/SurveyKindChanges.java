package io.heed.survey;

import io.heed.promise.Term;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refusals;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes what is asked, when and in which words; every edition of a text is kept. */
@Service
@Transactional
public class SurveyKindChanges {

    /** How long after the event a question may go out, and how long it may be answered, in days. */
    public static final int LONGEST_DAYS = 90;

    /** How soon a reminder may follow the question, and how soon a question may be over, in days. */
    public static final int SHORTEST_DAYS = 1;

    private static final Set<String> LANGUAGES = Set.of("en", "pl");
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_BODY = 2_000;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_NAME = 100;

    private static final Map<Term.Unit, Duration> UNITS = new EnumMap<>(Map.of(
            Term.Unit.HOURS, Duration.ofHours(1),
            Term.Unit.DAYS, Duration.ofDays(1),
            Term.Unit.WEEKS, Duration.ofDays(7)));

    private final SurveyKindMapper mapper;
    private final StaffDirectory staff;
    private final Clock clock;

    SurveyKindChanges(SurveyKindMapper mapper, StaffDirectory staff, Clock clock) {
        this.mapper = mapper;
        this.staff = staff;
        this.clock = clock;
    }

    /** Whether this person may change what is asked. */
    public static boolean mayChange(Actor who) {
        return who.is(Role.LEAD, Role.MANAGER, Role.OWNER);
    }

    /** Every edition of every text of the kind, the latest of each language first. */
    @Transactional(readOnly = true)
    public List<SurveyKindText> editions(String kind) {
        return mapper.editions(kind);
    }

    /**
     * Changes when is asked, who calls, and whether it is asked at all. Surveys that are planned keep their day; those that are
     * sent keep their reminder and their end.
     *
     * @param kind as it is to be; its event and its measure stay what they are
     * @throws Refused naming every field that cannot be right
     * @throws Conflict when somebody changed it meanwhile
     * @throws NotFound when this person may not
     */
    public void change(SurveyKind kind, Actor who) {
        allow(who);
        var wrong = new Refusals();
        wrong.check(() -> between("askAfter", kind.askAfter(), Duration.ofHours(1)));
        var reminder = wrong.check(() -> between("remindAfter", kind.remindAfter(), Duration.ofDays(SHORTEST_DAYS)));
        var expiry = wrong.check(() -> between("expiresAfter", kind.expiresAfter(), Duration.ofDays(SHORTEST_DAYS)));
        if (reminder != null && expiry != null && reminder.compareTo(expiry) >= 0) {
            wrong.add(new Refused("remindAfter", "survey.kind.reminder-late"));
        }
        if (kind.team() == null || staff.team(kind.team()).isEmpty()) {
            wrong.add(new Refused("team", "survey.kind.unknown-team"));
        }
        wrong.raise();
        if (mapper.update(kind) == 0) {
            throw new Conflict("survey.kind.changed");
        }
    }

    /**
     * Writes a new edition of what a kind says in a language; whoever is asked or reminded from now on reads it.
     *
     * @throws Refused naming every field that is empty, too long, or breaks a line that has to be one
     * @throws NotFound when there is no such kind or language, or this person may not
     */
    public void write(SurveyKindText text, Actor who) {
        allow(who);
        if (!LANGUAGES.contains(text.language()) || mapper.text(text.kind(), text.language()) == null) {
            throw new NotFound();
        }
        var wrong = new Refusals();
        var checked = new SurveyKindText(
                text.kind(),
                text.language(),
                mapper.text(text.kind(), text.language()).edition() + 1,
                wrong.check(() -> line("name", text.name(), LONGEST_NAME)),
                wrong.check(() -> line("subject", text.subject(), LONGEST_LINE)),
                wrong.check(() -> words("body", text.body(), LONGEST_BODY)),
                wrong.check(() -> line("reminderSubject", text.reminderSubject(), LONGEST_LINE)),
                wrong.check(() -> words("reminderBody", text.reminderBody(), LONGEST_BODY)),
                wrong.check(() -> line("question", text.question(), LONGEST_QUESTION)),
                wrong.check(() -> line("lowest", text.lowest(), LONGEST_NAME)),
                wrong.check(() -> line("highest", text.highest(), LONGEST_NAME)),
                wrong.check(() -> line("openQuestion", text.openQuestion(), LONGEST_QUESTION)),
                who.username(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        wrong.raise();
        mapper.insert(checked);
    }

    private static void allow(Actor who) {
        if (!mayChange(who)) {
            throw new NotFound();
        }
    }

    private static Duration between(String field, String text, Duration shortest) {
        var length = length(text);
        if (length == null || length.compareTo(shortest) < 0 || length.compareTo(Duration.ofDays(LONGEST_DAYS)) > 0) {
            throw new Refused(field, "survey.kind." + field, SHORTEST_DAYS, LONGEST_DAYS);
        }
        return length;
    }

    /** Null when it is no term, or counted in something that has no fixed length. */
    private static Duration length(String text) {
        try {
            var term = Term.parse(text);
            var unit = UNITS.get(term.unit());
            return unit == null ? null : unit.multipliedBy(term.amount());
        } catch (IllegalArgumentException noTerm) {
            return null;
        }
    }

    private static String line(String field, String text, int longest) {
        var line = words(field, text, longest);
        if (line.lines().count() > 1) {
            throw new Refused(field, "survey.kind.one-line");
        }
        return line;
    }

    private static String words(String field, String text, int longest) {
        var words = PlainText.require(field, text == null ? "" : text.strip());
        if (words.isEmpty() || words.codePointCount(0, words.length()) > longest) {
            throw new Refused(field, "survey.kind.words", longest);
        }
        return words;
    }
}
