package io.heed.improvement.process;

import io.heed.engine.UserTask;
import io.heed.improvement.Pilots;
import io.heed.improvement.Pilots.Judgement;
import io.heed.improvement.Step;
import io.heed.shared.CaseNumber;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** One person decides what follows from the pilot. */
@Component
class GoOrNoGo implements UserTask {

    private final Pilots pilots;

    GoOrNoGo(Pilots pilots) {
        this.pilots = pilots;
    }

    @Override
    public Map<String, Object> complete(CaseNumber improvement, String username, Map<String, Object> data) {
        var form = new TaskData(data);
        var verdict = Step.Verdict.valueOf(form.text("verdict").toUpperCase(Locale.ROOT));
        pilots.judge(
                improvement,
                new Judgement(verdict, form.text("reason"), form.text("wordsEn"), form.text("wordsPl")),
                username);
        return Map.of(
                ImprovingFeedback.GO_AHEAD, verdict == Step.Verdict.GO,
                ImprovingFeedback.DESIGN_ONCE_MORE, verdict == Step.Verdict.BACK);
    }
}
