package io.heed.outreach;

import io.heed.shared.audit.PersonalData;
import io.heed.shared.audit.PersonalTable;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What was said in calls, and the names that other systems gave to a customer's orders and contracts. An outreach about
 * nobody else is about nobody any more.
 */
@Component
class OutreachPersonalData implements PersonalData {

    private static final String ABOUT_NOBODY_ELSE = "number IN (SELECT outreach FROM audience"
            + " WHERE customer_id IN (:customers)) AND number NOT IN (SELECT other.outreach FROM audience mine"
            + " JOIN audience other ON other.outreach = mine.outreach AND other.customer_id NOT IN (:customers)"
            + " WHERE mine.customer_id IN (:customers)) AND kind IN ('DELIVERY_DELAY', 'STUCK_CHECKOUT')";

    private static final String OF_SUCH = "outreach IN (SELECT number FROM outreach WHERE " + ABOUT_NOBODY_ELSE + ")";

    private static final String PERSONAL = "kind IN ('DELIVERY_DELAY', 'STUCK_CHECKOUT')";
    private static final String OVER = "number IN (:cases) AND " + PERSONAL;
    private static final String OF_THOSE_OVER = "outreach IN (SELECT number FROM outreach WHERE " + OVER + ")";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.of("care_call")
                        .wordsIfAny("said")
                        .where("number IN (:cases)", "customer_id IN (:customers)"),
                PersonalTable.of("friction")
                        .with("source_id", "CONCAT('erased:', id)")
                        .where("customer_id IN (:customers)"),
                PersonalTable.of("outreach_development")
                        .wordsIfAny("words", "words_pl")
                        .where(OF_SUCH, OF_THOSE_OVER),
                PersonalTable.of("outreach_afterword")
                        .wordsIfAny("words", "words_pl")
                        .with("signal_id", nameless("signal_id"))
                        .where(OF_SUCH, OF_THOSE_OVER),
                PersonalTable.of("outreach_signal")
                        .with("signal_id", nameless("signal_id"))
                        .where(OF_SUCH, OF_THOSE_OVER),
                PersonalTable.removed(
                        "outreach_episode",
                        "(source, subject) IN (SELECT source, subject FROM outreach WHERE " + ABOUT_NOBODY_ELSE + ")",
                        "(source, subject) IN (SELECT source, subject FROM outreach WHERE " + OVER + ")"),
                PersonalTable.of("outreach")
                        .words("title")
                        .wordsIfAny("title_pl")
                        .with("subject", "CONCAT('erased:', number)")
                        .cleared("reference")
                        .where(ABOUT_NOBODY_ELSE, OVER),
                PersonalTable.of("audience")
                        .cleared("reference")
                        .where("customer_id IN (:customers)", "outreach IN (:cases)"));
    }

    private static String nameless(String column) {
        return "IF(" + column + " LIKE 'erased:%', " + column + ", CONCAT('erased:', UUID_SHORT()))";
    }
}
