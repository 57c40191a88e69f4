package io.heed.desk.web;

import io.heed.complaint.StaffCase;
import io.heed.desk.DeskTasks;
import io.heed.desk.DeskZone;
import io.heed.desk.Names;
import io.heed.engine.FailedJob;
import io.heed.engine.FailedJobs;
import io.heed.notification.Letter;
import io.heed.notification.Outbox;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CurrentStaff;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What did not work by itself: steps that used up their retries and letters nobody could deliver, each with an owner. */
@Controller
@RequestMapping("/desk/trouble")
class TroublePage {

    private static final int MOST = 100;

    private final FailedJobs failedJobs;
    private final Outbox letters;
    private final StaffCase cases;
    private final DeskTasks tasks;
    private final StaffDirectory staff;
    private final CurrentStaff current;
    private final DeskZone zone;

    TroublePage(
            FailedJobs failedJobs,
            Outbox letters,
            StaffCase cases,
            DeskTasks tasks,
            StaffDirectory staff,
            CurrentStaff current,
            DeskZone zone) {
        this.failedJobs = failedJobs;
        this.letters = letters;
        this.cases = cases;
        this.tasks = tasks;
        this.staff = staff;
        this.current = current;
        this.zone = zone;
    }

    /**
     * One thing that needs somebody.
     *
     * @param what the step or letter, in the reader's language
     * @param why what went wrong, without anybody's data
     * @param owner full name of who has to see to it, or null
     * @param path where to post what is to be done about it
     */
    record Trouble(CaseNumber caseNumber, String what, String why, String owner, Instant since, String path) {}

    @GetMapping
    String show(Locale locale, Model model) {
        var who = reader();
        var names = new Names(staff);
        model.addAttribute("jobs", jobs(who, names, locale));
        model.addAttribute("letters", letters(who, names));
        model.addAttribute("zone", zone.of(who));
        model.addAttribute("mayRetry", !who.is(Role.AUDITOR));
        return "desk/trouble";
    }

    @PostMapping("/jobs/{id}/retry")
    String retryJob(@PathVariable String id, RedirectAttributes after) {
        var who = worker();
        var mine = failedJobs.failed().stream()
                .anyMatch(job ->
                        job.jobId().equals(id) && owner(job.caseNumber(), who).isPresent());
        if (!mine) {
            throw new NotFound();
        }
        failedJobs.retry(id);
        return done(after, "desk.trouble.job-retried");
    }

    @PostMapping("/letters/{id}/retry")
    String retryLetter(@PathVariable long id, RedirectAttributes after) {
        letters.retry(mine(id));
        return done(after, "desk.trouble.letter-retried");
    }

    @PostMapping("/letters/{id}/give-up")
    String giveUpLetter(@PathVariable long id, RedirectAttributes after) {
        letters.giveUp(mine(id));
        return done(after, "desk.trouble.letter-given-up");
    }

    private static String done(RedirectAttributes after, String messageKey) {
        after.addFlashAttribute("done", messageKey);
        return "redirect:/desk/trouble";
    }

    private long mine(long letterId) {
        var who = worker();
        return letters.dead(MOST).stream()
                .filter(letter -> letter.id() == letterId
                        && owner(letter.caseNumber(), who).isPresent())
                .map(Letter::id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Trouble> jobs(Actor who, Names names, Locale locale) {
        return failedJobs.failed().stream()
                .flatMap(job ->
                        owner(job.caseNumber(), who).map(owner -> trouble(job, names.of(owner), locale)).stream())
                .toList();
    }

    private Trouble trouble(FailedJob job, String owner, Locale locale) {
        var what = tasks.name(job.element(), locale);
        return new Trouble(
                job.caseNumber(), what, job.message(), owner, job.failedAt(), "/desk/trouble/jobs/" + job.jobId());
    }

    private List<Trouble> letters(Actor who, Names names) {
        return letters.dead(MOST).stream()
                .flatMap(letter -> owner(letter.caseNumber(), who)
                        .map(owner -> new Trouble(
                                letter.caseNumber(),
                                letter.subject(),
                                letter.lastError(),
                                names.of(owner),
                                letter.createdAt(),
                                "/desk/trouble/letters/" + letter.id()))
                        .stream())
                .toList();
    }

    /** The owner of the case, for those who may see it. */
    private Optional<String> owner(CaseNumber caseNumber, Actor who) {
        try {
            var owner = caseNumber == null ? null : cases.show(caseNumber, who).owner();
            return Optional.of(owner == null ? staff.manager().username() : owner);
        } catch (NotFound hidden) {
            return Optional.empty();
        }
    }

    private Actor reader() {
        var who = current.actor();
        if (!who.role().worksCases() && !who.is(Role.AUDITOR)) {
            throw new NotFound();
        }
        return who;
    }

    private Actor worker() {
        var who = reader();
        if (who.is(Role.AUDITOR)) {
            throw new NotFound();
        }
        return who;
    }
}
