package io.heed.idea;

import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Needs that customers have not voiced: everybody of us may note one, auditors read. */
@Service
@Transactional
public class Needs {

    private static final int LONGEST_WHO = 200;
    private static final int LONGEST_SHOWS = 2_000;
    private static final String IMPROVEMENT = "IM";

    private final NeedMapper mapper;
    private final Catalogue catalogue;
    private final Clock clock;

    Needs(NeedMapper mapper, Catalogue catalogue, Clock clock) {
        this.mapper = mapper;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A page of needs. */
    public record Page(List<Need> needs, int total) {}

    /**
     * Notes a need.
     *
     * @param product a product's key, or null
     * @throws Refused naming every field that is missing or wrong
     */
    public void note(String who, String shows, String product, Actor by) {
        require(!by.is(Role.AUDITOR));
        var wrong = new ArrayList<Refused>();
        said("who", who, LONGEST_WHO, "idea.need.who-missing", wrong);
        said("shows", shows, LONGEST_SHOWS, "idea.need.shows-missing", wrong);
        if (product != null && !catalogue.isProduct(product)) {
            wrong.add(new Refused("product", "knowledge.unknown-product"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        mapper.insert(who.strip(), shows.strip(), product, clock.instant(), by.username());
    }

    /**
     * Says what becomes of a need.
     *
     * @param improvement the number of what meets it, as somebody typed it; null or empty for none
     * @throws Refused when that is no improvement's number, or a need is taken up by nothing
     * @throws Conflict when somebody else was first
     */
    public void decide(long id, int version, Need.State state, String improvement, Actor by) {
        require(by.is(Role.LEAD, Role.MANAGER, Role.OWNER));
        var need = Optional.ofNullable(mapper.find(id)).orElseThrow(NotFound::new);
        var number = improvement == null || improvement.isBlank() ? null : numberOf(improvement.strip());
        if (state == Need.State.TAKEN_UP && number == null) {
            throw new Refused("improvement", "idea.need.improvement-missing");
        }
        if (mapper.change(need.id(), version, state, number) == 0) {
            throw new Conflict("idea.changed");
        }
    }

    /** The open ones first, each the latest first. */
    @Transactional(readOnly = true)
    public Page page(int limit, int offset) {
        return new Page(mapper.page(limit, offset), mapper.count());
    }

    private static CaseNumber numberOf(String typed) {
        if (!CaseNumber.isValid(typed) || !typed.startsWith(IMPROVEMENT)) {
            throw new Refused("improvement", "idea.need.improvement-shape");
        }
        return new CaseNumber(typed);
    }

    private static void said(String field, String text, int longest, String missing, List<Refused> wrong) {
        if (text == null || text.isBlank()) {
            wrong.add(new Refused(field, missing));
        } else if (!PlainText.isPlain(text)) {
            wrong.add(new Refused(field, "problem.control-character"));
        } else if (text.codePointCount(0, text.length()) > longest) {
            wrong.add(new Refused(field, "idea.too-long", longest));
        }
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
