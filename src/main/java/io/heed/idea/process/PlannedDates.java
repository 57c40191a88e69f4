package io.heed.idea.process;

import io.heed.idea.IdeaAnswering;
import io.heed.idea.Quarter;
import io.heed.shared.CaseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The dates that a form offers and brings back: a day or a quarter. */
@Component
class PlannedDates {

    private static final int QUARTERS = 8;

    private final IdeaAnswering answering;

    PlannedDates(IdeaAnswering answering) {
        this.answering = answering;
    }

    /** This quarter and the next ones. */
    List<Map<String, String>> quarters(CaseNumber idea) {
        return Quarter.from(answering.today(idea), QUARTERS).stream()
                .map(each -> Map.of("value", each.toString(), "label", each.toString()))
                .toList();
    }

    static LocalDate day(Map<String, Object> data) {
        var day = (String) data.get("plannedDay");
        return day == null ? null : LocalDate.parse(day);
    }

    static String quarter(Map<String, Object> data) {
        return "quarter".equals(data.get("plannedAs")) ? (String) data.get("plannedQuarter") : null;
    }
}
