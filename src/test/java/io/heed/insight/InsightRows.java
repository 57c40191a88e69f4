package io.heed.insight;

import io.heed.outreach.OutreachRows;
import io.heed.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows that figures are read from, for tests that compute them by hand. */
public final class InsightRows {

    private static final int QUESTION = 2;

    private final JdbcClient rows;

    /** Rows of this database. */
    public InsightRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** Takes away what other tests left with customers, until the transaction is rolled back. */
    void nobodyElseHasAnything() {
        rows.sql("DELETE FROM customer_contract").update();
        rows.sql("DELETE FROM customer_order").update();
    }

    /** Somebody with an address of their own. */
    public long customer() {
        return customer(UUID.randomUUID() + "@example.com");
    }

    long customer(String email) {
        rows.sql("INSERT INTO customer (email, locale, time_zone, created_at) VALUES (?, 'en', 'UTC', '2026-01-01')")
                .param(email)
                .update();
        return rows.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    /** An outage with these affected. */
    public CaseNumber outage(String at, long... affected) {
        return OutreachRows.begun(rows, Instant.parse(at), null, null, affected);
    }

    void planned(CaseNumber outreach) {
        rows.sql("UPDATE outreach SET kind = 'MAINTENANCE' WHERE number = ?")
                .param(outreach.value())
                .update();
    }

    /** They were written to. */
    public void told(CaseNumber outreach, String at, long... customers) {
        written(outreach, 1, at, customers);
    }

    /** They were asked whether it was a problem. */
    public void asked(CaseNumber outreach, String at, long... customers) {
        rows.sql("INSERT IGNORE INTO outreach_development (outreach, place, stage, noticed_at, heard_at, heard_from)"
                        + " VALUES (?, ?, 'SILENCE_QUESTION', ?, ?, 'test')")
                .params(outreach.value(), QUESTION, time(at), time(at))
                .update();
        written(outreach, QUESTION, at, customers);
    }

    /** They answered the question; a yes is a complaint. */
    public void answered(CaseNumber outreach, String at, String answer, long customer) {
        rows.sql("UPDATE audience SET answer = ?, replied_at = ?, complained_at = IF(? = 'YES', ?, complained_at)"
                        + " WHERE outreach = ? AND customer_id = ?")
                .params(answer, time(at), answer, time(at), outreach.value(), customer)
                .update();
    }

    /** They complained of it. */
    public void complained(CaseNumber outreach, String at, long customer) {
        rows.sql("INSERT INTO audience (outreach, customer_id, by_complaint, complained_at) VALUES (?, ?, TRUE, ?)"
                        + " ON DUPLICATE KEY UPDATE complained_at = VALUES(complained_at)")
                .params(outreach.value(), customer, time(at))
                .update();
    }

    /** What was measured; null for an outreach without a group to compare with. */
    public void measured(CaseNumber outreach, int told, Double avoided, Double low, Double high) {
        rows.sql("INSERT INTO outreach_result (outreach, told, told_contacts, held_out, held_out_contacts, avoided,"
                        + " avoided_low, avoided_high, measured_at) VALUES (?, ?, 4, ?, 2, ?, ?, ?, '2041-06-01')")
                .params(outreach.value(), told, avoided == null ? 0 : 20, avoided, low, high)
                .update();
    }

    /** A complaint that is closed. */
    public String complaint(long customer, String at, String product, String cause) {
        var number =
                rows.sql("SELECT NEXTVAL(complaint_number)").query(Long.class).single();
        var complaint = CaseNumber.of("HD", number).value();
        rows.sql("""
                        INSERT INTO complaint (case_number, customer_id, token_hash, channel, product, category, jurisdiction,
                                               anonymous, stage, closure, pass, round, vulnerable, fast_lane, received_at,
                                               closed_at, version)
                        VALUES (?, ?, ?, 'web', ?, ?, 'EU', FALSE, 'CLOSED', 'CONFIRMED', 1, 1, FALSE, FALSE, ?, ?, 0)""")
                .params(
                        complaint,
                        customer,
                        UUID.randomUUID().toString(),
                        product,
                        cause,
                        time(at),
                        Timestamp.from(Instant.parse(at).plusSeconds(3600)))
                .update();
        return complaint;
    }

    void reopened(String complaint) {
        rows.sql("UPDATE complaint SET pass = 2 WHERE case_number = ?")
                .param(complaint)
                .update();
    }

    void merged(String complaint) {
        rows.sql("UPDATE complaint SET closure = 'MERGED' WHERE case_number = ?")
                .param(complaint)
                .update();
    }

    void decidedBySomebodyElse(String complaint) {
        rows.sql("""
                        INSERT INTO resolution (case_number, pass, round, problem, cause, outcome, action_taken, gesture, amount,
                                                currency, in_favour, answer, final_stage, decided_by, decided_at)
                        VALUES (?, 1, 3, 'p', 'other', 'UPHELD', 'a', 'none', 0, 'EUR', FALSE, 'a', TRUE, 'lead', '2041-05-20')""").param(complaint).update();
    }

    /** Something granted; below nought when it was taken back. */
    public void granted(String complaint, String amount, String currency) {
        rows.sql("INSERT INTO gesture_entry (entry_key, case_number, gesture, amount, currency, granted_by, entered_at)"
                        + " VALUES (?, ?, 'credit', ?, ?, 'agent', '2041-05-20')")
                .params(UUID.randomUUID().toString(), complaint, amount, currency)
                .update();
    }

    /** A contract from and until these days; null for always. */
    public void contract(long customer, String from, String until) {
        rows.sql("INSERT INTO customer_contract (reference, customer_id, product, starts_on, ends_on)"
                        + " VALUES (?, ?, 'home-internet', ?, ?)")
                .params(
                        UUID.randomUUID().toString(),
                        customer,
                        from == null ? null : LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until))
                .update();
    }

    void order(long customer, String state, String at) {
        rows.sql("INSERT INTO customer_order (reference, customer_id, product, state, changed_at)"
                        + " VALUES (?, ?, 'home-internet', ?, ?)")
                .params(UUID.randomUUID().toString(), customer, state, time(at))
                .update();
    }

    private void written(CaseNumber outreach, int wave, String at, long... customers) {
        for (var customer : customers) {
            rows.sql("INSERT INTO contact (programme, wave, customer_id, message_class, state, not_before, written_at)"
                            + " VALUES (?, ?, ?, 'SERVICE', 'WRITTEN', ?, ?)")
                    .params(outreach.value(), wave, customer, time(at), time(at))
                    .update();
        }
    }

    private static Timestamp time(String at) {
        return Timestamp.from(Instant.parse(at));
    }
}
