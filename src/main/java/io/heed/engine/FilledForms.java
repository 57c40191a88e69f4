package io.heed.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.heed.engine.Forms.DrawnForm;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Forms as they were filled in, each with the version that was on the screen. */
@Component
public class FilledForms {

    private final FilledFormMapper mapper;
    private final ObjectMapper json;
    private final Clock clock;

    FilledForms(FilledFormMapper mapper, ObjectMapper json, Clock clock) {
        this.mapper = mapper;
        this.json = json;
        this.clock = clock;
    }

    /** Keeps what was entered, in the transaction that completes the task. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(WorkItem item, DrawnForm form, String username, Map<String, Object> answers) {
        mapper.insert(new FilledForm(
                0,
                item.taskId(),
                item.caseNumber(),
                item.element(),
                form.id(),
                form.key(),
                form.version(),
                username,
                clock.instant(),
                toJson(answers)));
    }

    /** The forms of a case, the first filled in first. */
    @Transactional(readOnly = true)
    public List<FilledForm> ofCase(CaseNumber caseNumber, int first, int most) {
        return mapper.ofCase(caseNumber, first, most);
    }

    private String toJson(Map<String, Object> answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
