package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Outreaches as rows, for tests of what surrounds them. */
public final class OutreachRows {

    private static final String PLAYBOOK = "outage";

    private OutreachRows() {}

    /** An outage that was told of, with these affected. */
    public static CaseNumber begun(JdbcClient rows, Instant now, String product, String region, long... affected) {
        var sequence =
                rows.sql("SELECT NEXTVAL(outreach_number)").query(Long.class).single();
        var number = CaseNumber.of("OR", sequence);
        rows.sql(
                        "INSERT INTO outreach (number, source, subject, kind, playbook, message_class, urgency, state, title, title_pl,"
                                + " product, region, team, owner, opened_at) SELECT ?, 'test', ?, 'OUTAGE', id,"
                                + " 'SERVICE_CRITICAL', 'HIGH', 'INFORMING', 'It stands still', 'Stoi', ?, ?, team, 'lead', ?"
                                + " FROM playbook WHERE id = ?")
                .params(number.value(), UUID.randomUUID().toString(), product, region, Timestamp.from(now), PLAYBOOK)
                .update();
        developed(rows, now, number, 1, "Trains carry your luggage until noon.");
        for (var customer : affected) {
            rows.sql("INSERT INTO audience (outreach, customer_id, reference) VALUES (?, ?, 'K-1')")
                    .params(number.value(), customer)
                    .update();
        }
        return number;
    }

    static void developed(JdbcClient rows, Instant now, CaseNumber outreach, int place, String words) {
        rows.sql("INSERT INTO outreach_development (outreach, place, stage, words, noticed_at, heard_at, heard_from)"
                        + " VALUES (?, ?, 'UPDATE', ?, ?, ?, 'test')")
                .params(outreach.value(), place, words, Timestamp.from(now), Timestamp.from(now))
                .update();
    }
}
