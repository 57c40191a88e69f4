package io.heed.theme;

import static org.assertj.core.api.Assertions.assertThat;

import io.heed.HeedTest;
import io.heed.complaint.process.Story;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What customers tell us is kept, wherever they tell it. */
@HeedTest
class VerbatimsTest {

    @Autowired
    Story story;

    @Autowired
    Themes themes;

    @Autowired
    JdbcClient rows;

    @Test
    void aComplaintIsHeardOnceAndWeighedWhenItEnds() {
        var reported = story.reported();
        var before = verbatim(reported.number());
        assertThat(before)
                .containsEntry("source", "COMPLAINT")
                .containsEntry("body", Story.WORDS)
                .containsEntry("product", "home-internet")
                .containsEntry("language", "en")
                .containsEntry("cost_cents", 0L);
        assertThat(before.get("severity")).isNotNull();

        reported.runJob("acknowledgeComplaint");
        reported.complete("resolveComplaint", Story.decision());
        story.customer.judge(reported.token(), true, null);

        assertThat(verbatim(reported.number())).containsEntry("cost_cents", 2500L);
    }

    @Test
    void whatAClosedComplaintCostsCountsForItsTheme() {
        var reported = story.acknowledged();
        var who = new Actor("agent", Role.AGENT, "service");
        var theme = themes.open(new Theme.Titles("Missed visits", "Przepadłe wizyty"), null, "service", who);
        themes.assign(theme, List.of((Long) verbatim(reported.number()).get("id")), who);
        rows.sql("UPDATE verbatim SET said_at = '2000-01-01' WHERE theme = ?")
                .param(theme.value())
                .update();

        reported.complete("resolveComplaint", Story.with(Story.decision(), "amount", 20));
        story.customer.judge(reported.token(), true, null);

        assertThat(verbatim(reported.number())).containsEntry("cost_cents", 2000L);
        assertThat(themes.get(theme).severity().name())
                .isEqualTo(verbatim(reported.number()).get("severity"));
    }

    private Map<String, Object> verbatim(CaseNumber complaint) {
        return rows.sql(
                        "SELECT id, source, body, product, language, severity, cost_cents FROM verbatim WHERE case_number = ?")
                .param(complaint.value())
                .query()
                .singleRow();
    }
}
