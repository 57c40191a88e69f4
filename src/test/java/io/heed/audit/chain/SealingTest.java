package io.heed.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import io.heed.shared.audit.DigestKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What is committed is sealed, whoever does it and in whatever order; what is changed afterwards is found. */
@HeedTest
class SealingTest {

    @Autowired
    private Sealer sealer;

    @Autowired
    private Sealing sealing;

    @Autowired
    private ChainMapper chain;

    @Autowired
    private ChainReading reading;

    @Autowired
    private DigestKeys keys;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient rows;

    @Autowired
    private PlatformTransactionManager transactions;

    private Link before;

    /** What other tests left behind is sealed and not looked at again and again. */
    @BeforeEach
    void onlyWhatComesNow() {
        sealer.sealAll();
        before = chain.head();
    }

    @Test
    void everythingOfACaseIsSealed() {
        var told = story.acknowledged();
        sealer.sealAll();

        assertThat(count("SELECT COUNT(*) FROM audit_record r LEFT JOIN audit_chain c "
                        + "ON c.source = 'record' AND c.ref = r.id WHERE c.seq IS NULL"))
                .isZero();
        assertThat(rows.sql("SELECT DISTINCT source FROM audit_chain WHERE case_number = ? ORDER BY source")
                        .param(told.number().value())
                        .query(String.class)
                        .list())
                .containsExactly("letter", "message");
        assertThat(verdict().findings()).isEmpty();
        assertThat(sealer.sealAll()).isZero();
    }

    @Test
    void whatIsCommittedLaterThoughItWasWrittenEarlierIsSealed() throws Exception {
        sealer.sealAll();
        var late = new TransactionTemplate(transactions);
        late.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var number = CaseNumber.of(910_001);
        late.executeWithoutResult(slow -> {
            record(number, "Slow");
            var other = new TransactionTemplate(transactions);
            other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(quick -> record(number, "Quick"));
            other.executeWithoutResult(quick -> sealing.seal(1_000));
        });
        sealer.sealAll();

        assertThat(rows.sql("""
                        SELECT r.event FROM audit_chain c JOIN audit_record r ON c.source = 'record' AND c.ref = r.id
                        WHERE r.case_number = ? ORDER BY c.seq""").param(number.value()).query(String.class).list())
                .containsExactly("Quick", "Slow");
        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void whoDiesInTheMiddleOfABatchLeavesNoGap() {
        for (var n = 0; n < 20; n++) {
            record(CaseNumber.of(910_002), "Batch");
        }
        var head = count("SELECT COALESCE(MAX(seq), 0) FROM audit_chain");
        new TransactionTemplate(transactions).executeWithoutResult(dying -> {
            assertThat(sealing.seal(10)).isEqualTo(10);
            dying.setRollbackOnly();
        });
        assertThat(count("SELECT COALESCE(MAX(seq), 0) FROM audit_chain")).isEqualTo(head);

        sealer.sealAll();
        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void ofManyNodesOneSealsAtATimeAndNothingIsSealedTwice() throws Exception {
        for (var n = 0; n < 300; n++) {
            record(CaseNumber.of(910_003), "Busy");
        }
        var nodes = Executors.newFixedThreadPool(4);
        try {
            var work = new ArrayList<Callable<Integer>>();
            for (var node = 0; node < 4; node++) {
                work.add(() -> {
                    var done = 0;
                    for (var round = 0; round < 10; round++) {
                        done += sealing.seal(50);
                    }
                    return done;
                });
            }
            for (var node : nodes.invokeAll(work)) {
                assertThat(node.get()).isNotNegative();
            }
        } finally {
            nodes.shutdownNow();
        }
        sealer.sealAll();
        assertThat(verdict().findings()).isEmpty();
    }

    /** Each is made in a transaction that is rolled back, so that the next one starts from a chain that is whole. */
    @Test
    void whateverIsChangedInTheDatabaseIsFound() {
        story.acknowledged();
        sealer.sealAll();
        assertThat(verdict().findings()).isEmpty();
        var record = "(SELECT ref FROM (SELECT MAX(ref) AS ref FROM audit_chain WHERE source = 'record') AS l)";
        var seq = "(SELECT seq FROM (SELECT MAX(seq) - 3 AS seq FROM audit_chain) AS l)";
        var message = "(SELECT ref FROM (SELECT MAX(ref) AS ref FROM audit_chain WHERE source = 'message') AS l)";
        var letter = "(SELECT ref FROM (SELECT MAX(ref) AS ref FROM audit_chain WHERE source = 'letter') AS l)";
        for (var tampering : List.of(
                "UPDATE audit_record SET actor = 'nobody' WHERE id = " + record,
                "UPDATE audit_record SET event = 'Nothing' WHERE id = " + record,
                "UPDATE audit_record SET category = 'OTHER' WHERE id = " + record,
                "UPDATE audit_record SET facts = '{\"to\":\"other\"}' WHERE id = " + record,
                "UPDATE audit_record SET occurred_at = occurred_at - INTERVAL 1 DAY WHERE id = " + record,
                "UPDATE audit_record SET case_number = 'HD-000142-8' WHERE id = " + record,
                "DELETE FROM audit_record WHERE id = " + record,
                "UPDATE audit_chain SET digest = REVERSE(digest) WHERE seq = " + seq,
                "UPDATE audit_chain SET hash = REVERSE(hash) WHERE seq = " + seq,
                "UPDATE audit_chain SET previous_hash = REVERSE(previous_hash) WHERE seq = " + seq,
                "UPDATE audit_chain SET sealed_at = sealed_at + INTERVAL 1 SECOND WHERE seq = " + seq,
                "UPDATE audit_chain SET ref = ref + 100000 WHERE seq = " + seq,
                "UPDATE audit_chain SET source = 'other' WHERE seq = " + seq,
                "UPDATE audit_chain SET customer_id = 99 WHERE seq = " + seq,
                "UPDATE audit_chain SET seq = seq + 100000 WHERE seq = " + seq,
                "DELETE FROM audit_chain WHERE seq = " + seq,
                "UPDATE case_message SET body = 'I am content' WHERE id = " + message,
                "UPDATE case_message SET written_at = written_at + INTERVAL 1 DAY WHERE id = " + message,
                "DELETE FROM case_message WHERE id = " + message,
                "UPDATE notification SET text_body = 'We never said that' WHERE id = " + letter,
                "UPDATE customer_digest_key SET secret = REVERSE(secret)",
                "DELETE FROM customer_digest_key")) {
            new TransactionTemplate(transactions).executeWithoutResult(once -> {
                assertThat(rows.sql(tampering).update()).as(tampering).isPositive();
                assertThat(verdict().findings()).as(tampering).isNotEmpty();
                once.setRollbackOnly();
            });
        }
        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void aRecordPutAmongOthersLaterIsFound() {
        sealer.sealAll();
        new TransactionTemplate(transactions).executeWithoutResult(once -> {
            record(CaseNumber.of(910_004), "Forged");
            rows.sql("UPDATE audit_seal_mark SET settled = 1000000000 WHERE source = 'record'")
                    .update();
            assertThat(verdict().findings())
                    .extracting(Finding::fault, Finding::source)
                    .containsExactly(tuple(Fault.RECORD_ADDED, Link.RECORD));
            once.setRollbackOnly();
        });
    }

    @Test
    void aLetterPutAmongOthersLaterIsFound() {
        story.acknowledged();
        sealer.sealAll();
        new TransactionTemplate(transactions).executeWithoutResult(once -> {
            rows.sql("INSERT INTO case_message (case_number, kind, author, body, written_at) "
                            + "SELECT case_number, kind, author, 'Never said', written_at FROM case_message "
                            + "ORDER BY id DESC LIMIT 1")
                    .update();
            rows.sql("UPDATE audit_seal_mark SET settled = 1000000000 WHERE source = 'message'")
                    .update();
            assertThat(verdict().findings())
                    .extracting(Finding::fault, Finding::source)
                    .containsExactly(tuple(Fault.DOCUMENT_ADDED, "message"));
            once.setRollbackOnly();
        });
    }

    /** Whoever can write to the database could otherwise call any letter forgotten, and change it. */
    @Test
    void anErasureThatIsNotOnTheRecordHidesNothing() {
        var told = story.acknowledged();
        sealer.sealAll();
        var number = told.number().value();
        for (var claim : List.of(
                "UPDATE customer_digest_key SET secret = NULL, destroyed_at = NOW(3) WHERE customer_id = "
                        + "(SELECT customer_id FROM complaint WHERE case_number = '" + number + "')",
                "INSERT INTO audit_erased_case (case_number, erased_at) VALUES ('" + number + "', NOW(3))")) {
            new TransactionTemplate(transactions).executeWithoutResult(once -> {
                assertThat(rows.sql(claim).update()).as(claim).isPositive();
                rows.sql("UPDATE notification SET text_body = 'We never said that' WHERE case_number = ?")
                        .param(number)
                        .update();
                assertThat(verdict().findings())
                        .as(claim)
                        .extracting(Finding::fault)
                        .isNotEmpty()
                        .containsOnly(Fault.ERASED_BY_NOBODY);
                once.setRollbackOnly();
            });
        }
        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void aDestroyedKeyLeavesAChainThatIsTrueAndSaysNothingOfTheWords() {
        var told = story.acknowledged();
        sealer.sealAll();
        var customer = rows.sql("SELECT customer_id FROM complaint WHERE case_number = ?")
                .param(told.number().value())
                .query(Long.class)
                .single();
        var erased = verdict().erased();
        new TransactionTemplate(transactions).executeWithoutResult(erasure -> {
            keys.destroy(customer);
            rows.sql("UPDATE case_message SET body = '—' WHERE case_number = ?")
                    .param(told.number().value())
                    .update();
        });

        sealer.sealAll();
        assertThat(verdict().findings()).isEmpty();
        assertThat(verdict().erased()).isGreaterThan(erased);
        assertThat(count("SELECT COUNT(*) FROM customer_digest_key WHERE secret IS NOT NULL AND customer_id = "
                        + customer))
                .isZero();
    }

    @Test
    void theWordsOfACaseWhoseTimeIsOverAreNotMistakenForChanged() {
        var told = story.acknowledged();
        sealer.sealAll();
        new TransactionTemplate(transactions).executeWithoutResult(erasure -> {
            keys.forget(told.number());
            rows.sql("UPDATE case_message SET body = '—' WHERE case_number = ?")
                    .param(told.number().value())
                    .update();
        });
        sealer.sealAll();
        assertThat(verdict().findings()).isEmpty();
    }

    private Verification.Verdict verdict() {
        var after = before == null ? 0 : before.seq();
        return Verification.of(before, reading.rows(after), reading.added(), List.of());
    }

    private void record(CaseNumber about, String event) {
        rows.sql("INSERT INTO audit_record (case_number, occurred_at, event, actor, facts) "
                        + "VALUES (?, '2026-03-10 12:00:00', ?, 'heed', '{}')")
                .params(about.value(), event)
                .update();
    }

    private long count(String sql) {
        return rows.sql(sql).query(Long.class).single();
    }
}
