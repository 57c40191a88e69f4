package io.heed.complaint.process;

import io.heed.complaint.Correspondence;
import io.heed.engine.UserTask;
import io.heed.shared.CaseNumber;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The owner answers a message that came while nobody worked on the case. */
@Component
class AnswerMessage implements UserTask {

    private final Correspondence correspondence;

    AnswerMessage(Correspondence correspondence) {
        this.correspondence = correspondence;
    }

    @Override
    public Map<String, Object> complete(CaseNumber caseNumber, String username, Map<String, Object> data) {
        correspondence.answerMessage(caseNumber, new FormData(data).text("answer"), username);
        return Map.of();
    }
}
