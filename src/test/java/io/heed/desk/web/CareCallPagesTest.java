package io.heed.desk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.heed.HeedTest;
import io.heed.customer.Contact;
import io.heed.customer.Customers;
import io.heed.engine.WorkItems;
import io.heed.outreach.CareCall;
import io.heed.outreach.CareCalls;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;

/** What whoever calls sees of a care call, in their language, and that nobody else does. */
@HeedTest
class CareCallPagesTest {

    @Autowired
    MockMvc web;

    @Autowired
    CareCalls calls;

    @Autowired
    Customers customers;

    @Autowired
    WorkItems workItems;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    Clock clock;

    private String phone;

    @Test
    void theTaskSaysWhomToCallWhyInWhichLanguageAndWhatTimeItIsThere() throws Exception {
        var call = wanted();
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(call.value())
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());
        var task = workItems.ofCase(call).get(0);

        var page = seen("agent", "AGENT", "/desk/tasks/" + task.taskId(), "en").getContentAsString();

        assertThat(page)
                .contains("Make care call", "Small annoyances have added up", "<dd>Zofia</dd>", phone)
                .contains("Polish", "Their time now", "Take over")
                .doesNotContain("??", "Nowak");
    }

    @Test
    void thePageOfACallIsInPolishForPolishReaders() throws Exception {
        var call = wanted();

        assertThat(seen("agent", "AGENT", "/desk/care-calls/" + call, "pl").getContentAsString())
                .contains("Telefon z troski " + call, "Nazbierało się drobnych kłopotów", "polski")
                .doesNotContain("??");
    }

    @Test
    void aCallIsNotThereForThoseWhoDoNotCall() throws Exception {
        var call = wanted();

        assertThat(seen("branch", "BRANCH", "/desk/care-calls/" + call, "en").getStatus())
                .isEqualTo(404);
        assertThat(seen("agent", "AGENT", "/desk/care-calls/nonsense", "en").getStatus())
                .isEqualTo(404);
    }

    private CaseNumber wanted() {
        phone = "+4860" + String.format("%07d", Math.floorMod(UUID.randomUUID().getMostSignificantBits(), 10_000_000L));
        var contact = new Contact(
                "Zofia Nowak",
                "zofia-" + UUID.randomUUID() + "@example.org",
                phone,
                Locale.forLanguageTag("pl"),
                ZoneId.of("Europe/Warsaw"));
        var customer = customers.add(contact, clock.instant());
        return calls.want(customer, CareCall.Reason.FRUSTRATION, null).orElseThrow();
    }

    private MockHttpServletResponse seen(String username, String role, String path, String language) throws Exception {
        return web.perform(get(path)
                        .header("Accept-Language", language)
                        .locale(Locale.forLanguageTag(language))
                        .with(user(username)
                                .authorities(AuthorityUtils.createAuthorityList("ROLE_" + role, "TEAM_service"))))
                .andReturn()
                .getResponse();
    }
}
