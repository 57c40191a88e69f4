package io.heed.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The head is signed outside the database: what is done to the chain after that is found, and told in plain words. */
@HeedTest
class AnchoringTest {

    @TempDir
    private Path folder;

    @Autowired
    private Sealer sealer;

    @Autowired
    private ChainMapper chain;

    @Autowired
    private ChainReading reading;

    @Autowired
    private FindingWords words;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private MockMvc web;

    private AnchorFile file;
    private Anchoring anchoring;

    @Autowired
    private Anchoring ofThisNode;

    @BeforeEach
    void anAnchorage() {
        file = new AnchorFile(
                folder.resolve("anchors.jsonl"), new AnchorKey(folder.resolve("key.pem")), new ObjectMapper());
        var settings = new ChainSettings(Duration.ofSeconds(5), null, null, "archive@example.org");
        anchoring = new Anchoring(sealer, chain, file, settings, events, new TransactionTemplate(transactions), clock);
    }

    @Test
    void theHeadIsSignedOnceLaidIntoTheFileAndMailed() throws Exception {
        story.reported();
        var anchor = anchoring.anchor().orElseThrow();

        assertThat(file.last()).contains(anchor);
        assertThat(rows.sql(
                                "SELECT COUNT(*) FROM notification WHERE kind = 'ANCHOR' AND address = 'archive@example.org' "
                                        + "AND text_body LIKE ? AND text_body LIKE '%signature%'")
                        .param("%" + anchor.hash() + "%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(file.read().findings()).isEmpty();
    }

    @Test
    void anEndThatIsCutOffIsFoundByTheCommandWithAPlainSentence() throws Exception {
        story.acknowledged();
        anchoring.anchor();
        var command = new VerifyCommand(new ChainVerification(reading, file), words, context);
        assertThat(command.verify()).isZero();

        new TransactionTemplate(transactions).executeWithoutResult(once -> {
            rows.sql("DELETE FROM audit_chain ORDER BY seq DESC LIMIT 3").update();
            assertThat(command.verify()).isEqualTo(1);
            assertThat(verdict().findings())
                    .anySatisfy(
                            each -> assertThat(words.of(each, Locale.ENGLISH)).endsWith("its end was cut off."));
            once.setRollbackOnly();
        });
        assertThat(command.verify()).isZero();
    }

    @Test
    void aChainThatIsWrittenAnewIsNotTheOneThatWasSigned() throws Exception {
        story.acknowledged();
        anchoring.anchor();
        new TransactionTemplate(transactions).executeWithoutResult(once -> {
            var last = chain.after(chain.head().seq() - 2, 2);
            var changed = last.get(0).link();
            var content = new Link.Content(
                    changed.kind(),
                    changed.source(),
                    changed.ref(),
                    changed.caseNumber(),
                    changed.customerId(),
                    changed.digest());
            var before = chain.after(changed.seq() - 2, 1).get(0).link();
            var first = Link.following(before, content, changed.sealedAt().minusSeconds(9));
            var was = last.get(1).link();
            var second = Link.following(
                    first,
                    new Link.Content(
                            was.kind(), was.source(), was.ref(), was.caseNumber(), was.customerId(), was.digest()),
                    was.sealedAt());
            rows.sql("DELETE FROM audit_chain WHERE seq >= ?")
                    .param(first.seq())
                    .update();
            chain.append(List.of(first, second));
            assertThat(verdict().findings())
                    .extracting(Finding::fault)
                    .contains(Fault.NOT_AS_SIGNED)
                    .doesNotContain(Fault.ROW_CHANGED, Fault.NOT_FOLLOWING);
            once.setRollbackOnly();
        });
    }

    @Test
    void whateverIsWrongIsSaidInEnglishAndInPolish() {
        for (var fault : Fault.values()) {
            for (var language : new Locale[] {Locale.ENGLISH, Locale.forLanguageTag("pl")}) {
                assertThat(words.of(new Finding(fault, 12, Link.RECORD, 34), language))
                        .endsWith(".")
                        .doesNotContain("{");
            }
        }
        assertThat(words.of(new Finding(Fault.RECORD_CHANGED, 12, Link.RECORD, 34), Locale.ENGLISH))
                .isEqualTo("Row 12: record 34 was changed after it was sealed.");
    }

    @Test
    void onlyAuditorsOpenThePageAndItSaysWhatItFound() throws Exception {
        sealer.sealAll();
        for (var language : new String[] {"en", "pl"}) {
            web.perform(get("/audit/chain")
                            .with(user("auditor").roles("AUDITOR"))
                            .header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("/audit/chain/verify")));
            web.perform(get("/audit/chain/verify")
                            .with(user("auditor").roles("AUDITOR"))
                            .header("Accept-Language", language))
                    .andExpect(status().isOk())
                    .andExpect(content()
                            .string(containsString(language.equals("pl") ? "Porównano" : "rows were compared")));
        }
        for (var role : new String[] {"AGENT", "LEAD", "MANAGER", "BRANCH", "OWNER", "ADMIN"}) {
            web.perform(get("/audit/chain").with(user("somebody").roles(role))).andExpect(status().isForbidden());
        }
    }

    @Test
    void thePageSaysWhenTheChainWasSignedAndHowFarItHasComeSince() throws Exception {
        ofThisNode.anchor();
        story.reported();
        sealer.sealAll();
        web.perform(get("/audit/chain").with(user("auditor").roles("AUDITOR")).header("Accept-Language", "en"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Rows since then")));
    }

    private Verification.Verdict verdict() {
        return new ChainVerification(reading, file).verify();
    }
}
