package io.heed.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.heed.HeedTest;
import io.heed.complaint.CaseLetterSource;
import io.heed.complaint.ComplaintIntake;
import io.heed.complaint.CustomerContact;
import io.heed.complaint.Receipt;
import io.heed.complaint.Submission;
import io.heed.customer.ContactPreferences;
import io.heed.customer.ContactWay;
import io.heed.customer.Purpose;
import io.heed.customer.QuietHours;
import io.heed.customer.Reach;
import io.heed.notification.LetterWays;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@HeedTest
class PreferencesPagesTest {

    private static final String WORDS = "The line drops out every evening and nobody calls back.";

    @Autowired
    private MockMvc web;

    @Autowired
    private ComplaintIntake intake;

    @Autowired
    private CustomerContact contact;

    @Autowired
    private ContactPreferences preferences;

    @Autowired
    private CaseLetterSource facts;

    @Autowired
    private PreferencesPages pages;

    @Autowired
    private LetterWays ways;

    private final String email = "zofia-" + UUID.randomUUID() + "@example.org";

    @AfterEach
    void asItIsSetUp() {
        ReflectionTestUtils.setField(pages, "ways", ways);
    }

    /** Tests share a Heed without a gateway for text messages. */
    private void withAGateway() {
        var both = mock(LetterWays.class);
        when(both.textMessages()).thenReturn(true);
        when(both.to(any())).thenAnswer(call -> call.<Reach>getArgument(0).ways(true));
        ReflectionTestUtils.setField(pages, "ways", both);
    }

    @Test
    void textMessagesAreNotOfferedWhereNoneCanBeSent() throws Exception {
        var link = link(email, "+48 600 100 234");
        web.perform(get(link + "/preferences"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Text message"))))
                .andExpect(content().string(not(containsString("name=\"sms\""))))
                .andExpect(content().string(not(containsString("••• 34"))));
        choose(link, "SMS", "true", "", "", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Choose one of the ways on this page.")));

        choose(link, "EMAIL", "", "", "", "").andExpect(redirectedUrl(link + "/preferences?done=saved"));
        assertThat(contact.show(token(link)).reach().smsAllowed())
                .as("what nobody was asked about")
                .isTrue();
        web.perform(get(link(null, "+48 600 100 234") + "/preferences"))
                .andExpect(content().string(containsString("We have no address of yours that we can write to")));
    }

    @Test
    void whoReadsLettersOnlyInThePortalIsToldWhatComesAndWhatDoesNot() throws Exception {
        var link = link(email, null);
        web.perform(get(link + "/preferences"))
                .andExpect(content().string(containsString("no e-mail and no text message tells you")))
                .andExpect(content().string(not(containsString("New letters are only on the page of your case"))));

        choose(link, "PORTAL", "", "", "", "");

        web.perform(get(link + "/preferences"))
                .andExpect(content().string(containsString("New letters are only on the page of your case")))
                .andExpect(content().string(containsString("Our last word, which says where else you can turn")));
        web.perform(get(link + "/preferences?lang=pl").header("Accept-Language", "pl"))
                .andExpect(content().string(containsString("Nowe listy są tylko na stronie sprawy")));
    }

    @Test
    void thePageOfTheCaseLeadsThereAndNoAddressIsGivenAway() throws Exception {
        withAGateway();
        var link = link(email, "+48 600 100 234");
        web.perform(get(link)).andExpect(content().string(containsString("href=\"" + link + "/preferences\"")));
        web.perform(get(link + "/preferences"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("z•••@example.org")))
                .andExpect(content().string(containsString("••• 34")))
                .andExpect(content().string(not(containsString(email))))
                .andExpect(header().string("Cache-Control", "no-store"));
        web.perform(get("/case/" + "x".repeat(40) + "/preferences")).andExpect(status().isNotFound());
    }

    @Test
    void whatIsChosenHoldsAndSaysSinceWhen() throws Exception {
        withAGateway();
        var link = link(email, "+48 600 100 234");
        choose(link, "SMS", "true", "20:30", "09:00", "true")
                .andExpect(redirectedUrl(link + "/preferences?done=saved"));

        var held = contact.show(token(link));
        assertThat(held.reach().preferred()).isEqualTo(ContactWay.SMS);
        assertThat(held.reach().quiet()).isEqualTo(new QuietHours(LocalTime.of(20, 30), LocalTime.of(9, 0)));
        assertThat(held.consents().get(Purpose.MARKETING).asked()).isTrue();
        assertThat(held.consents().get(Purpose.RESEARCH).asked()).isFalse();
        web.perform(get(link + "/preferences?done=saved"))
                .andExpect(content().string(containsString("From now on we do as you chose.")))
                .andExpect(content().string(containsString("value=\"20:30\"")))
                .andExpect(content().string(containsString("It holds as soon as you confirm it")));
    }

    @Test
    void whatNobodyCouldConfirmIsNotTicked() throws Exception {
        var link = link(null, "+48 600 100 234");
        choose(link, "", "true", "21:00", "08:00", "true")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#marketing\"")))
                .andExpect(content().string(containsString("we need an e-mail address of yours that works")));
        assertThat(contact.show(token(link)).source()).isNull();
    }

    @Test
    void whatContradictsItselfIsNamedAndNothingChanges() throws Exception {
        withAGateway();
        var link = link(email, "+48 600 100 234");
        choose(link, "SMS", "", "21:00", "08:00", "")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#preferred\"")))
                .andExpect(content().string(containsString("Allow text messages, or choose another way.")));
        choose(link, "PIGEON", "true", "late", "", "true")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("href=\"#preferred\"")))
                .andExpect(content().string(containsString("href=\"#quietFrom\"")))
                .andExpect(content().string(containsString("href=\"#quietTo\"")));
        assertThat(contact.show(token(link)).source()).isNull();
    }

    @Test
    void anAddressThatCameBackIsSaidToWorkAgain() throws Exception {
        var receipt = receipt(email, null);
        var link = CaseLink.of(receipt);
        preferences.emailBounced(facts.factsOf(receipt.caseNumber()).customerId(), email);

        web.perform(get(link + "/preferences")).andExpect(content().string(containsString("came back")));
        web.perform(post(link + "/preferences/works").param("way", "EMAIL"))
                .andExpect(redirectedUrl(link + "/preferences?done=works"));
        assertThat(contact.show(token(link)).reach().emailBounced()).isFalse();
        web.perform(post(link + "/preferences/works").param("way", "PIGEON")).andExpect(status().is4xxClientError());
    }

    @Test
    void whoeverStayedAnonymousReadsWhereOurLettersAre() throws Exception {
        web.perform(get(link(null, null) + "/preferences"))
                .andExpect(content().string(containsString("We have no address of yours")))
                .andExpect(content().string(not(containsString("name=\"preferred\""))));
    }

    private ResultActions choose(String link, String way, String sms, String from, String to, String marketing)
            throws Exception {
        return web.perform(post(link + "/preferences")
                .param("preferred", way)
                .param("sms", sms)
                .param("quietFrom", from)
                .param("quietTo", to)
                .param("marketing", marketing));
    }

    private String link(String email, String phone) {
        return CaseLink.of(receipt(email, phone));
    }

    private Receipt receipt(String email, String phone) {
        var customer = new Submission.CustomerDetails("Zofia", email, phone, Locale.ENGLISH, "Europe/Warsaw");
        var submission = new Submission("web", customer, null, null, null, WORDS, null, email == null && phone == null);
        return intake.receive(UUID.randomUUID().toString(), submission, List.of());
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
