package io.heed.improvement.process;

import static io.heed.improvement.process.ImprovementStory.AGENT;
import static io.heed.improvement.process.ImprovementStory.LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.heed.HeedTest;
import io.heed.channel.Arrival;
import io.heed.channel.Arrivals;
import io.heed.channel.InboundState;
import io.heed.channel.Source;
import io.heed.complaint.process.Story;
import io.heed.contact.ContactReason;
import io.heed.customer.Consents;
import io.heed.customer.ContactPreferences;
import io.heed.customer.Customers;
import io.heed.customer.Purpose;
import io.heed.desk.TaskWork;
import io.heed.engine.WorkItems;
import io.heed.idea.IdeaState;
import io.heed.idea.Ideas;
import io.heed.improvement.Improvement;
import io.heed.improvement.Outcome;
import io.heed.improvement.ToldCustomer;
import io.heed.improvement.ToldCustomer.Result;
import io.heed.improvement.Verdict;
import io.heed.notification.LetterSender;
import io.heed.shared.CaseNumber;
import io.heed.survey.process.SurveyStory;
import io.heed.theme.Theme;
import io.heed.theme.ThemeSuggestions;
import io.heed.theme.Themes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The whole loop, with nothing left out: customers say the same in complaints, in an answer, in an idea and in a post; the words are
 * kept as they come in, found to be alike at night, confirmed by a person, too many, reviewed, tried, brought to all and counted
 * again; and in the end each of those customers is told, or the list says why not.
 */
@HeedTest
class YouSaidWeDidStoryTest {

    /** What the sixteen complaints say; each of them is somebody else's. */
    private static final List<String> BEFORE = List.of(
            "You asked for my postal address again, although I had given my address to the branch twice.",
            "I was asked for my postal address again. I had given it to the branch twice already.",
            "Why am I asked for my postal address again? The branch has the address that I had given.",
            "Again I was asked to give my postal address, which the branch had been given last month.");

    /** Two more come after the change: it has helped, and it is no magic. */
    private static final List<String> AFTER = List.of(
            "I was asked again for the postal address which I had given to the branch.",
            "The branch asked for my postal address again, although it had been given twice.");

    private static final String ANSWER =
            "It went well in the end. But I was asked for my postal address again, which I had given the branch twice.";
    private static final String IDEA =
            "Fill in the postal address that I had given to the branch already, so that I am not asked for the address again.";
    private static final String POST =
            "[praise 0.95] Lovely people at the branch! Only, they asked for my postal address again, which I had given twice.";

    @Autowired
    MockMvc web;

    @Autowired
    Story complaints;

    @Autowired
    SurveyStory asking;

    @Autowired
    ImprovementStory story;

    @Autowired
    Arrivals arrivals;

    @Autowired
    ThemeSuggestions night;

    @Autowired
    Themes themes;

    @Autowired
    Ideas ideas;

    @Autowired
    Customers customers;

    @Autowired
    Consents consents;

    @Autowired
    ContactPreferences preferences;

    @Autowired
    TaskWork work;

    @Autowired
    WorkItems workItems;

    @Autowired
    LetterSender letters;

    private final List<Story.Case> complained = new ArrayList<>();

    @BeforeEach
    void nobodyHasSaidAnythingYet() {
        story.jdbc.sql("DELETE FROM verbatim").update();
        story.jdbc
                .sql("UPDATE notification SET state = 'CANCELLED' WHERE state IN ('PENDING', 'DEAD')")
                .update();
        story.beginTomorrowMorning();
    }

    @AfterEach
    void backToThePresent() {
        ClockUtil.reset();
    }

    @Test
    void whatCustomersSayIsChangedProvedAndToldToEachOfThem() throws Exception {
        complain(8);
        var answered = complained.get(0);
        var survey = answerASurveyAbout(answered);
        story.beginTomorrowMorning();
        complain(8);
        var twice = customerOf(complained.get(3));
        var idea = sendAnIdea(customers.get(twice).email());
        post();
        assertThat(heard())
                .as("the words are kept by those who listen, each once")
                .isEqualTo(Map.of("COMPLAINT", 16L, "ANSWER", 1L, "IDEA", 1L, "POST", 1L));

        var theme = suggestedAtNight();
        assertThat(improvementsOf(theme)).as("nothing is opened by a machine").isEmpty();
        confirm(theme);
        assertThat(themes.get(theme).state()).isEqualTo(Theme.State.CONFIRMED);
        assertThat(story.jdbc
                        .sql("SELECT CONCAT(severity, body) FROM verbatim WHERE theme IS NULL")
                        .query(String.class)
                        .list())
                .as("all of them belong together")
                .isEmpty();
        assertThat(trail(theme)).contains("Suggested", "Confirmed", "Assigned", "OverThreshold");

        var improvement = openedBecauseOf(theme);
        sayYesTo(idea);
        reviewedByAllDepartmentsAtOnce(improvement);
        improvement.gathered().decided("yes");
        story.beginTomorrowMorning();
        improvement.piloting().piloted().judged("go").rolledOut("everybody", List.of(idea.value()));
        assertThat(ideas.get(idea).improvement()).isEqualTo(improvement.number);

        story.letPass(Duration.ofDays(10));
        twoMoreComplainAndAPersonSaysThatItIsTheSame(theme);
        var withdrew = customerOf(complained.get(1));
        consents.give(withdrew, Purpose.RESEARCH, Locale.ENGLISH, "agent");
        consents.takeBack(withdrew, Purpose.RESEARCH, "agent");
        var unreachable = customerOf(complained.get(2));
        preferences.emailBounced(unreachable, customers.get(unreachable).email());

        improvement.fireTimer("effectDue");
        var proof = improvement.file().measured().get(1);
        assertThat(proof.verdict()).isEqualTo(Verdict.PROVED);
        assertThat(proof.contactsBefore()).isEqualTo(19);
        assertThat(proof.contactsAfter()).isEqualTo(2);
        assertThat(ideas.get(idea).state())
                .as("it is not there before all are told")
                .isEqualTo(IdeaState.YES);

        story.beginTomorrowMorning();
        improvement.deliver();

        assertThat(improvement.running()).isNull();
        assertThat(improvement.row().outcome()).isEqualTo(Outcome.PROVED);
        assertThat(improvement.told())
                .isEqualTo(Map.of(Result.TOLD, 16, Result.CONSENT_WITHDRAWN, 1, Result.UNREACHABLE, 1));
        var sender = ideas.senders(idea).get(0).customerId();
        assertThat(improvement.file().told())
                .filteredOn(each -> each.outcome() != Result.TOLD)
                .extracting(ToldCustomer::customerId, ToldCustomer::outcome, ToldCustomer::reason)
                .containsExactlyInAnyOrder(
                        tuple(withdrew, Result.CONSENT_WITHDRAWN, null),
                        tuple(unreachable, Result.UNREACHABLE, ContactReason.UNREACHABLE),
                        tuple(sender, Result.TOLD_WITH, null));
        assertThat(improvement.subjectsTo(sender)).as("told as the complainant").isEmpty();
        assertThat(improvement.subjectsTo(withdrew)).isEmpty();
        assertThat(improvement.subjectsTo(unreachable)).isEmpty();
        var people = themes.contributors(theme).stream()
                .map(each -> each.customerId())
                .distinct()
                .filter(each -> !List.of(withdrew, unreachable, sender).contains(each))
                .toList();
        assertThat(people)
                .hasSize(16)
                .contains(twice)
                .allSatisfy(each -> assertThat(improvement.subjectsTo(each))
                        .containsExactly("You said, we did: Asked for what we have"));
        assertThat(improvement.bodyTo(customerOf(answered)))
                .contains("You ask for what you know already.", "We fill it in and ask nothing twice.")
                .contains("19 customers", "2 in as many days", "89 % fewer");

        assertThat(ideas.get(idea).state()).isEqualTo(IdeaState.DONE);
        assertThat(story.jdbc
                        .sql("SELECT kind FROM notification WHERE case_number = ? AND staff IS NULL ORDER BY id")
                        .param(idea.value())
                        .query(String.class)
                        .list())
                .containsExactly("IDEA_ANSWER", "IDEA_DELIVERED");
        letters.sendDue();
        assertThat(story.jdbc
                        .sql("SELECT state, COUNT(*) AS many FROM notification"
                                + " WHERE case_number IN (?, ?) AND staff IS NULL GROUP BY state")
                        .params(improvement.number.value(), idea.value())
                        .query()
                        .listOfRows())
                .containsExactly(Map.of("state", "SENT", "many", 18L));

        assertThat(improvement.trail())
                .containsSubsequence("Opened", "OwnerNamed", "Reviewed", "Reviewed", "Reviewed", "OptionsGathered")
                .containsSubsequence("Decided", "Designed", "PilotPlanned", "PilotMeasured", "PilotJudged")
                .containsSubsequence("RolledOut", "Measured", "TellingOpened", "Told", "Closed");
        assertThat(trail(idea))
                .containsSubsequence(
                        "IdeaReceived", "IdeaAnswered", "IdeaTold", "IdeaLinked", "IdeaDelivered", "IdeaTold");
        assertThat(trail(survey)).contains("Sent", "Answered", "WordsGiven");
        assertThat(page("/desk/improvements/" + improvement.number))
                .contains("It is closed: proved.", "consent taken back", "no address works", "told with customer")
                .contains("16 were told, 2 not; the list says why.");
        assertThat(page("/desk/ideas/" + idea)).contains(improvement.number.value());
        assertThat(page("/improvements")).contains("We fill it in and ask nothing twice.");
    }

    private void complain(int many) {
        IntStream.range(0, many).forEach(each -> complained.add(complaint(BEFORE.get(each % BEFORE.size()))));
    }

    private Story.Case complaint(String words) {
        return complaints.reported(
                "Nora Keller", "nora-" + UUID.randomUUID() + "@example.org", words, "current-account", "UK");
    }

    /** Answered, found good, and asked about when the playbook says so. */
    private CaseNumber answerASurveyAbout(Story.Case complaint) {
        complaint.runJob("acknowledgeComplaint");
        complaint.complete("resolveComplaint", Story.decision());
        consents.give(customerOf(complaint), Purpose.RESEARCH, Locale.ENGLISH, "agent");
        complaints.customer.judge(complaint.token(), true, null);
        var survey = asking.about(complaint.number()).sent();
        survey.answered(5, ANSWER);
        return survey.number;
    }

    /** By mail, which a person reads before it is an idea. */
    private CaseNumber sendAnIdea(String address) {
        var mail = arrival(Source.EMAIL, "Max Brown", address, "[idea 0.6] " + IDEA);
        assertThat(arrivals.take(mail).state()).isEqualTo(InboundState.UNDECIDED);
        var message = arrivals.numberOf(mail.source(), mail.externalId());
        work.complete(workItems.ofCase(message).get(0).taskId(), AGENT, Map.of("kind", "idea"));
        return new CaseNumber(story.jdbc
                .sql("SELECT idea FROM idea_sender WHERE message = ?")
                .param(message.value())
                .query(String.class)
                .single());
    }

    private void post() {
        assertThat(arrivals.take(arrival(Source.SOCIAL, "Zofia", null, POST)).state())
                .isEqualTo(InboundState.FEEDBACK);
    }

    private static Arrival arrival(Source source, String name, String address, String words) {
        return new Arrival(
                source,
                "test:" + UUID.randomUUID(),
                new Arrival.Sender(
                        name,
                        address,
                        null,
                        source == Source.SOCIAL ? "@" + name + "@social.example" : null,
                        Locale.ENGLISH),
                null,
                words,
                words.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                null,
                List.of(),
                List.of(),
                null);
    }

    private Map<Object, Object> heard() {
        return story
                .jdbc
                .sql("SELECT source, COUNT(*) AS many FROM verbatim GROUP BY source")
                .query()
                .listOfRows()
                .stream()
                .collect(Collectors.toMap(row -> row.get("source"), row -> row.get("many")));
    }

    private CaseNumber suggestedAtNight() {
        assertThat(night.look()).isEqualTo(new ThemeSuggestions.Suggested(0, 1));
        return new CaseNumber(story.jdbc
                .sql("SELECT number FROM theme WHERE state = 'SUGGESTED' ORDER BY number DESC LIMIT 1")
                .query(String.class)
                .single());
    }

    private void confirm(CaseNumber theme) {
        var task = workItems.ofCase(theme).get(0);
        assertThat(task.element()).isEqualTo("confirmTheme");
        work.complete(
                task.taskId(),
                AGENT,
                Map.of(
                        "verdict",
                        "confirm",
                        "titleEn",
                        "Asked for what we have",
                        "titlePl",
                        "Pytani o to, co mamy",
                        "team",
                        "service"));
    }

    private ImprovementStory.Improvement openedBecauseOf(CaseNumber theme) {
        assertThat(improvementsOf(theme)).hasSize(1);
        var improvement = story.of(improvementsOf(theme).get(0));
        assertThat(improvement.row().subject().source().name()).isEqualTo("THEME");
        assertThat(improvement.row().owner()).isNull();
        improvement.complete(
                "nameOwner",
                LEAD,
                Map.of(
                        "owner",
                        "agent",
                        "departments",
                        List.of("service", "digital", "branch:harbour"),
                        "theme",
                        theme.value(),
                        "reviewDays",
                        5));
        return improvement;
    }

    private List<CaseNumber> improvementsOf(CaseNumber theme) {
        return story.improvements.about(theme).stream().map(Improvement::number).toList();
    }

    private void sayYesTo(CaseNumber idea) {
        var task = workItems.ofCase(idea).get(0);
        work.complete(
                task.taskId(),
                complaints.actor(task.assignee()),
                Map.of("verdict", "yes", "reasons", "We have the address, so we can fill it in ourselves."));
    }

    private void reviewedByAllDepartmentsAtOnce(ImprovementStory.Improvement improvement) {
        assertThat(improvement.tasks("reviewConcern"))
                .extracting(task -> task.team())
                .containsExactlyInAnyOrder("service", "digital", "branch:harbour");
        improvement.heard();
    }

    private void twoMoreComplainAndAPersonSaysThatItIsTheSame(CaseNumber theme) {
        AFTER.forEach(words -> complained.add(complaint(words)));
        assertThat(night.look()).isEqualTo(new ThemeSuggestions.Suggested(2, 0));
        var suggested = story.jdbc
                .sql("SELECT verbatim FROM theme_suggestion WHERE theme = ? AND state = 'OPEN'")
                .param(theme.value())
                .query(Long.class)
                .list();
        assertThat(themes.assign(theme, suggested, AGENT)).isEqualTo(2);
    }

    private long customerOf(Story.Case complaint) {
        return asking.customerOf(complaint.number());
    }

    private String page(String address) throws Exception {
        return web.perform(get(address)
                        .param("lang", "en")
                        .with(user("agent")
                                .authorities(AuthorityUtils.createAuthorityList("ROLE_AGENT", "TEAM_service"))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private List<String> trail(CaseNumber number) {
        return story.jdbc
                .sql("SELECT event FROM audit_record WHERE case_number = ? ORDER BY id")
                .param(number.value())
                .query(String.class)
                .list();
    }
}
