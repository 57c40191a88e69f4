package io.heed.outreach;

import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.Receipt;
import io.heed.complaint.Submission;
import io.heed.customer.Customers;
import io.heed.promise.PromiseLedger;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.NotFound;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks those who were affected, and neither complained nor wrote, whether it was a problem for them: many never complain,
 * and go. A yes is a complaint.
 */
@Service
@Transactional
public class Silence {

    private static final int LONGEST = 8_000;
    private static final String YES = "YES";
    private static final String NO = "NO";

    private final SilenceMapper mapper;
    private final AnswerLinks links;
    private final Incidents incidents;
    private final CareCalls calls;
    private final ComplaintIntake intake;
    private final CaseLetterSource cases;
    private final PromiseLedger promises;
    private final Customers customers;
    private final MessageSource messages;
    private final Clock clock;

    Silence(
            SilenceMapper mapper,
            AnswerLinks links,
            Incidents incidents,
            CareCalls calls,
            ComplaintIntake intake,
            CaseLetterSource cases,
            PromiseLedger promises,
            Customers customers,
            MessageSource messages,
            Clock clock) {
        this.mapper = mapper;
        this.links = links;
        this.incidents = incidents;
        this.calls = calls;
        this.intake = intake;
        this.cases = cases;
        this.promises = promises;
        this.customers = customers;
        this.messages = messages;
        this.clock = clock;
    }

    /** How a question stands. */
    public enum State {
        OPEN,
        WAS_NO_PROBLEM,
        /** Answered yes, or complained by another way. */
        COMPLAINED,
        /** Asked too long ago: what it was about is closed. */
        OVER
    }

    /**
     * A question to one customer.
     *
     * @param title what it is about, in a few words and the reader's language
     * @param zone where the reader reads dates
     * @param answeredAt when it was answered, or null
     * @param receipt the complaint, its date and link; null when there is none
     */
    public record Question(State state, String title, ZoneId zone, Instant answeredAt, Receipt receipt) {}

    /**
     * The question behind a link.
     *
     * @throws NotFound when the link is none of ours
     */
    @Transactional(readOnly = true)
    public Question show(String token, Locale locale) {
        var asked = find(token);
        return new Question(
                stateOf(asked),
                Titles.in(locale, asked.title(), asked.titlePl()),
                customers.get(asked.customer()).timeZone(),
                asked.repliedAt(),
                asked.complaint() == null ? null : receipt(asked.complaint()));
    }

    /**
     * Takes the answer, once. A yes opens a complaint; without words of the customer's own it says what it is about.
     *
     * @param words the customer's own, or null
     * @throws NotFound when the link is none of ours
     * @throws Conflict when it was answered before, or the customer has complained, or it is over
     * @throws Refused naming {@code words} when they cannot be taken
     */
    public void answer(String token, boolean wasProblem, String words, Locale locale) {
        var asked = find(token);
        var said = checked(words);
        if (!wasProblem && said != null) {
            throw new Refused("wasProblem", "portal.asked.words-with-no");
        }
        if (stateOf(asked) != State.OPEN
                || mapper.answer(asked.outreach(), asked.customer(), wasProblem ? YES : NO, clock.instant()) == 0) {
            throw new Conflict("portal.asked.answered");
        }
        if (wasProblem) {
            incidents.belongs(asked.outreach(), complain(asked, said, locale));
            calls.wantAfter(asked.outreach(), List.of(asked.customer()));
        }
    }

    private CaseNumber complain(SilenceMapper.Question asked, String said, Locale locale) {
        var customer = customers.get(asked.customer());
        var details = Submission.CustomerDetails.of(customer);
        var title = Titles.in(locale, asked.title(), asked.titlePl());
        var text = said == null ? messages.getMessage("portal.asked.stand-in", new Object[] {title}, locale) : said;
        var submission =
                new Submission("web", details, asked.product(), asked.region(), null, text, null, false, said == null);
        return intake.receive("asked-" + asked.outreach() + "-" + asked.customer(), submission, List.of())
                .caseNumber();
    }

    private SilenceMapper.Question find(String token) {
        return links.read(token)
                .flatMap(asked -> Optional.ofNullable(mapper.find(asked.outreach(), asked.customer())))
                .orElseThrow(NotFound::new);
    }

    private static State stateOf(SilenceMapper.Question asked) {
        if (asked.complaint() != null) {
            return State.COMPLAINED;
        }
        if (NO.equals(asked.answer())) {
            return State.WAS_NO_PROBLEM;
        }
        return asked.endedAt() != null ? State.OVER : State.OPEN;
    }

    private Receipt receipt(CaseNumber complaint) {
        return new Receipt(
                complaint,
                promises.answerBy(complaint),
                cases.factsOf(complaint).trackingUrl());
    }

    private static String checked(String words) {
        if (words == null || words.isBlank()) {
            return null;
        }
        if (words.codePointCount(0, words.length()) > LONGEST) {
            throw new Refused("words", "complaint.too-long", LONGEST);
        }
        return PlainText.require("words", words.strip());
    }
}
