package io.heed.notification;

import io.heed.complaint.BranchResult;
import io.heed.complaint.CaseForStaff;
import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.Closure;
import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.LetterFacts;
import io.heed.complaint.Money;
import io.heed.complaint.Representatives;
import io.heed.complaint.Resolution;
import io.heed.complaint.Severity;
import io.heed.customer.ContactPreferences;
import io.heed.customer.Reach;
import io.heed.knowledge.Catalogue;
import io.heed.shared.CaseNumber;
import io.heed.shared.HeedProperties;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mockito.Mockito;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Everything that makes us write, and what is written then, without a database. */
final class LetterStories {

    static final CaseNumber CASE = CaseNumber.of(142);
    static final CaseNumber PARENT = CaseNumber.of(141);
    static final Instant AT = Instant.parse("2026-11-23T09:15:00Z");
    static final Instant DUE = Instant.parse("2026-11-30T16:00:00Z");
    static final String LINK = "http://localhost:8080/c/abc?x=1&y=2";

    static final MailSettings SETTINGS =
            new MailSettings("Customer care <care@heed.example>", null, ZoneOffset.UTC, false, Duration.ofSeconds(5));

    static final SmsSettings NO_SMS = new SmsSettings(null, "");

    static final ReplySettings WEBHOOKS = new ReplySettings(
            Map.of("town-square", new ReplySettings.Source("secret", URI.create("https://square.example/replies"))));

    private static final ResourceBundleMessageSource MESSAGES = messages();
    private static final LetterPrinter PRINTER = new LetterPrinter();

    /** Ways to the customer of whatever facts the source tells, without a gateway for text messages. */
    static LetterRoutes routes(LetterMapper mapper, CaseLetterSource cases, Clock clock) {
        return new LetterRoutes(
                mapper,
                new LetterReaders(cases, null),
                Mockito.mock(ContactPreferences.class),
                Mockito.mock(Representatives.class),
                new LetterWays(NO_SMS),
                published -> {},
                clock);
    }

    static HeedProperties heed(Path data) {
        return new HeedProperties(data, true, "", URI.create("http://localhost:8080"), "");
    }

    private LetterStories() {}

    static LetterFacts facts(String name, Locale locale, String owner) {
        return new LetterFacts(
                CASE,
                7,
                name,
                locale,
                ZoneId.of("Europe/Warsaw"),
                LINK,
                owner,
                "current-account",
                "UK",
                "uk-fos",
                Instant.parse("2026-11-12T08:00:00Z"),
                Reach.at("anna@example.com", null),
                null);
    }

    static List<CaseForStaff.Remedy> remedies(String words) {
        return List.of(new CaseForStaff.Remedy(1, words, AT, null, null));
    }

    static Resolution resolution(String words) {
        return new Resolution(
                words,
                "billing-error",
                Resolution.Outcome.UPHELD,
                words,
                "credit",
                new Money(new BigDecimal("25"), "EUR"),
                true,
                words,
                words,
                false,
                "agent",
                AT);
    }

    static BranchResult measured(String words, BranchResult.Trend trend) {
        return new BranchResult(
                "Harbour Street", words, words, "minutes", new BigDecimal("20.50"), new BigDecimal("4"), trend, words);
    }

    /** One of each event that is told to the customer, with the same words wherever a person typed some. */
    static List<ComplaintEvent> all(String words) {
        return List.of(
                new ComplaintEvent.Acknowledged(CASE, AT, DUE, false),
                new ComplaintEvent.Acknowledged(CASE, AT, DUE, true),
                new ComplaintEvent.IncidentStatusTold(CASE, AT, 3),
                new ComplaintEvent.IncidentOver(CASE, AT, 3, "agent"),
                new ComplaintEvent.QuestionAsked(CASE, AT, words, "agent", DUE),
                new ComplaintEvent.QuestionChased(CASE, AT, words, 1),
                new ComplaintEvent.QuestionChased(CASE, AT, words, 2),
                new ComplaintEvent.ClosedPolitely(CASE, AT, words),
                new ComplaintEvent.ProgressReported(CASE, AT, DUE, DUE),
                new ComplaintEvent.DelayAdmitted(CASE, AT, AT, DUE),
                new ComplaintEvent.Raised(CASE, AT, Severity.CRITICAL, DUE),
                new ComplaintEvent.Answered(CASE, AT, resolution(words), remedies(words), false),
                new ComplaintEvent.Answered(CASE, AT, resolution(words), remedies(words), true),
                new ComplaintEvent.FixQuestioned(CASE, AT, DUE, false),
                new ComplaintEvent.RemedyFulfilled(CASE, AT, words, "agent", false),
                new ComplaintEvent.RemedyFulfilled(CASE, AT, words, "agent", true),
                new ComplaintEvent.RemedyDelayAdmitted(CASE, AT, words, DUE),
                new ComplaintEvent.FixRejected(CASE, AT, false, DUE),
                new ComplaintEvent.FixRejected(CASE, AT, true, DUE),
                new ComplaintEvent.MessageAnswered(CASE, AT, words, "agent"),
                new ComplaintEvent.Withdrawn(CASE, AT, ComplaintEvent.GestureFate.NONE),
                new ComplaintEvent.Withdrawn(CASE, AT, ComplaintEvent.GestureFate.KEPT),
                new ComplaintEvent.Withdrawn(CASE, AT, ComplaintEvent.GestureFate.REVERSED),
                new ComplaintEvent.Merged(CASE, AT, PARENT, "agent"),
                new ComplaintEvent.ParentAnswered(CASE, AT, PARENT, resolution(words)),
                new ComplaintEvent.Separated(CASE, AT, PARENT),
                new ComplaintEvent.BranchResultTold(CASE, AT, measured(words, BranchResult.Trend.BETTER)),
                new ComplaintEvent.BranchResultTold(CASE, AT, measured(words, BranchResult.Trend.SAME)),
                new ComplaintEvent.BranchResultTold(CASE, AT, measured(words, BranchResult.Trend.WORSE)),
                new ComplaintEvent.Closed(CASE, AT, Closure.CONFIRMED));
    }

    static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    /** What is written to the customer of these facts when the event happens. */
    static List<NewLetter> written(ComplaintEvent event, LetterFacts facts) {
        return written(event, number -> facts);
    }

    static List<NewLetter> written(ComplaintEvent event, CaseLetterSource cases) {
        var written = new ArrayList<NewLetter>();
        var mapper = Mockito.mock(LetterMapper.class);
        Mockito.doAnswer(call -> written.addAll(call.getArgument(0)))
                .when(mapper)
                .insert(Mockito.any());
        var routes = routes(mapper, cases, Clock.fixed(AT, ZoneOffset.UTC));
        var outbox = new Outbox(mapper, routes, published -> {}, Clock.fixed(AT, ZoneOffset.UTC));
        var catalogue = Mockito.mock(Catalogue.class);
        Mockito.when(catalogue.issue(Mockito.eq(3L), Mockito.any()))
                .thenReturn(Optional.of(new Catalogue.KnownIssue(
                        3, "current-account", null, "Cards", "Fixed by five o’clock.", AT, null)));
        var letters = new CaseLetters(
                cases,
                new LetterWriter(LetterTexts.shipped(MESSAGES), PRINTER, SETTINGS, heed(Path.of("data")), routes),
                outbox,
                catalogue,
                new PublicReplies(MESSAGES, WEBHOOKS, SETTINGS, heed(Path.of("data"))));
        tell(letters, event);
        return written;
    }

    /** As Spring would: to the method that takes this event. */
    static void tell(Object listener, ComplaintEvent event) {
        try {
            listener.getClass().getDeclaredMethod("on", event.getClass()).invoke(listener, event);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A row as the sender gets it. */
    static Letter letter(long id, String subject, String address, LetterKind kind) {
        return new Letter(
                id,
                CASE,
                7L,
                null,
                Medium.EMAIL,
                address,
                kind,
                "pl",
                subject,
                "Dzień dobry: zażółć gęślą jaźń 😀 " + Letter.LINK + "\n",
                "<p>Dzień dobry: zażółć gęślą jaźń 😀 <a href=\"" + Letter.LINK + "\">x</a></p>",
                LINK,
                "<0b7f3c1e-1@heed.example>",
                LetterState.PENDING,
                0,
                AT,
                AT,
                null,
                null,
                0,
                null,
                null,
                false);
    }
}
