package io.heed.improvement.process;

import io.heed.engine.UserTask;
import io.heed.improvement.Deciding;
import io.heed.improvement.Deciding.Decision;
import io.heed.improvement.Step;
import io.heed.shared.CaseNumber;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One person decides whether it is worth it. */
@Component
class DecideImprovement implements UserTask {

    private final Deciding deciding;

    DecideImprovement(Deciding deciding) {
        this.deciding = deciding;
    }

    @Override
    public Map<String, Object> complete(CaseNumber improvement, String username, Map<String, Object> data) {
        var form = new TaskData(data);
        var verdict = Step.Verdict.valueOf(form.text("verdict").toUpperCase(Locale.ROOT));
        deciding.decide(
                improvement,
                new Decision(
                        verdict,
                        form.text("reason"),
                        form.day("again"),
                        form.text("wordsEn"),
                        form.text("wordsPl"),
                        form.is("banner")),
                username);
        return Map.of(
                ImprovingFeedback.AGREED, verdict == Step.Verdict.YES,
                ImprovingFeedback.DECIDE_LATER, verdict == Step.Verdict.LATER);
    }
}
