package io.heed.improvement;

import io.heed.complaint.CareFacts;
import io.heed.idea.Idea;
import io.heed.idea.Ideas;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refusals;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import io.heed.theme.Theme;
import io.heed.theme.Themes;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens improvements and lets their owners give them up. */
@Service
@Transactional
public class Improvements {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_PROBLEM = 4_000;
    private static final int MOST_REVIEW_DAYS = 30;

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;
    private final ImprovementProcess process;
    private final Owners owners;
    private final Themes themes;
    private final Ideas ideas;
    private final CareFacts complaints;
    private final Catalogue catalogue;
    private final StaffDirectory staff;

    Improvements(
            ImprovementMapper mapper,
            ImprovementRecords records,
            ImprovementProcess process,
            Owners owners,
            Themes themes,
            Ideas ideas,
            CareFacts complaints,
            Catalogue catalogue,
            StaffDirectory staff) {
        this.mapper = mapper;
        this.records = records;
        this.process = process;
        this.owners = owners;
        this.themes = themes;
        this.ideas = ideas;
        this.complaints = complaints;
        this.catalogue = catalogue;
        this.staff = staff;
    }

    /** Whether this person may open improvements. */
    public static boolean mayOpen(Actor who) {
        return who.is(Role.AGENT, Role.LEAD, Role.MANAGER);
    }

    /**
     * Opens an improvement. Without an owner the team is asked to name one.
     *
     * @return its number
     * @throws NotFound when this person may not, or the complaint or theme is not there
     * @throws Refused naming every field that cannot be accepted
     */
    public CaseNumber open(Opening given, Actor who) {
        if (!who.isSystem() && !mayOpen(who)) {
            throw new NotFound();
        }
        var opening = checked(given);
        var number = CaseNumber.of(Improvement.LETTERS, mapper.nextNumber());
        var improvement = Improvement.opened(number, opening, who.username(), records.now());
        mapper.insert(improvement);
        rememberWhoSaidSo(number, opening.about());
        records.tell(
                new ImprovementEvent.Opened(number, records.now(), opening.source(), opening.about(), who.username()));
        if (opening.owner() != null) {
            owners.name(
                    number,
                    new Owners.Named(opening.owner(), opening.departments(), opening.theme(), opening.reviewDays()),
                    who);
        }
        process.opened(number, opening.owner() != null);
        return number;
    }

    /**
     * Gives it up, whatever was planned. Customers who told us of it hear why.
     *
     * @param reason why, for colleagues
     * @param words what customers read, in English
     * @param wordsPl the same in Polish
     * @throws NotFound when this person may not
     * @throws Refused naming {@code reason}, {@code words} or {@code wordsPl}
     * @throws io.heed.shared.Conflict when contributors are told already how it ends
     */
    public void withdraw(CaseNumber number, String reason, String words, String wordsPl, Actor who) {
        var improvement = records.lock(number);
        if (!mayWithdraw(improvement, who)) {
            throw new NotFound();
        }
        var why = ImprovementRecords.words("reason", reason, LONGEST_PROBLEM);
        improvement.withdraw(Wording.both("words", words, "wordsPl", wordsPl), records.now());
        records.save(improvement);
        records.step(improvement, Step.Kind.WITHDRAWAL, null, why, who.username());
        records.tell(new ImprovementEvent.Withdrawn(number, records.now(), who.username()));
        process.withdrawn(number);
    }

    /** Whether this person may give it up: its owner, the lead of its team and the manager. */
    public boolean mayWithdraw(Improvement improvement, Actor who) {
        return who.is(Role.MANAGER)
                || who.username().equals(improvement.owner())
                || who.is(Role.LEAD)
                        && staff.teamsOf(who).contains(improvement.subject().team());
    }

    /** The improvement, or {@link NotFound}. */
    @Transactional(readOnly = true)
    public Improvement get(CaseNumber number) {
        return records.get(number);
    }

    /** Those that are about this complaint, idea or theme, the latest first. */
    @Transactional(readOnly = true)
    public List<Improvement> about(CaseNumber number) {
        return mapper.about(number);
    }

    /**
     * Passes when an improvement can be opened so.
     *
     * @throws Refused naming every field that cannot be accepted
     */
    @Transactional(readOnly = true)
    public void check(Opening given) {
        checked(given);
    }

    private Opening checked(Opening given) {
        var wrong = new Refusals();
        var title = wrong.check(
                () -> ImprovementRecords.words("title", given.title(), LONGEST_TITLE, "improvement.missing.title"));
        var titlePl = wrong.check(() ->
                ImprovementRecords.words("titlePl", given.titlePl(), LONGEST_TITLE, "improvement.missing.titlePl"));
        var problem = wrong.check(() ->
                ImprovementRecords.words("problem", given.problem(), LONGEST_PROBLEM, "improvement.missing.problem"));
        wrong.check(() -> checkPlace(given));
        if (given.theme() != null) {
            wrong.check(() -> owners.checkTheme(given.theme(), null));
        }
        wrong.check(() -> checkTeam(given.team()));
        if (given.owner() != null) {
            wrong.check(() -> owners.check(given.owner(), given.departments()));
        }
        wrong.check(() -> checkDays(given.reviewDays()));
        wrong.raise();
        return new Opening(
                given.source(),
                given.about(),
                given.theme(),
                title,
                titlePl,
                problem,
                given.product(),
                given.region(),
                given.team(),
                given.owner(),
                given.departments() == null ? List.of() : given.departments(),
                given.reviewDays());
    }

    private void checkPlace(Opening given) {
        var wrong = new Refusals();
        if (given.product() != null && !catalogue.isProduct(given.product())) {
            wrong.add(new Refused("product", "improvement.unknown-product"));
        }
        if (given.region() != null && !catalogue.regionIds().contains(given.region())) {
            wrong.add(new Refused("region", "improvement.unknown-region"));
        }
        wrong.raise();
    }

    private void checkTeam(String team) {
        if (team == null || staff.team(team).isEmpty()) {
            throw new Refused("team", "improvement.unknown-team");
        }
    }

    private static void checkDays(int days) {
        if (days < 1 || days > MOST_REVIEW_DAYS) {
            throw new Refused("reviewDays", "improvement.review-days", MOST_REVIEW_DAYS);
        }
    }

    private void rememberWhoSaidSo(CaseNumber number, CaseNumber about) {
        if (about != null && about.kind().equals(CaseNumber.COMPLAINT)) {
            var complaint = complaints.of(about).orElseThrow(NotFound::new);
            mapper.addOrigin(number, about, complaint.customerId(), records.now());
        } else if (about != null && about.kind().equals(Idea.LETTERS)) {
            ideas.senders(ideas.get(about).number()).stream()
                    .filter(sender -> sender.customerId() != null)
                    .forEach(sender -> mapper.addOrigin(number, sender.idea(), sender.customerId(), sender.saidAt()));
            ideas.linkImprovement(about, number);
        } else if (about != null && about.kind().equals(Theme.LETTERS)) {
            themes.get(about);
        }
    }
}
