package io.heed.engine;

import io.heed.shared.CaseNumber;
import java.util.Set;
import java.util.function.BiFunction;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Passes a diagram's question on to the family whose process asks. */
@Component
class Asked {

    private final ObjectProvider<DiagramAnswers> families;

    /** A provider: families want the engine, which knows the beans that ask. */
    Asked(ObjectProvider<DiagramAnswers> families) {
        this.families = families;
    }

    /** The moments that the family of a process knows; none where nobody answers it. */
    Set<String> moments(String process) {
        return families.stream()
                .filter(each -> each.process().equals(process))
                .findFirst()
                .map(DiagramAnswers::moments)
                .orElse(Set.of());
    }

    <T> T by(DelegateExecution execution, BiFunction<DiagramAnswers, CaseNumber, T> question) {
        var process = ((ExecutionEntity) execution).getProcessDefinition().getKey();
        var family = families.stream()
                .filter(each -> each.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody answers the diagram of " + process));
        return question.apply(family, new CaseNumber(execution.getProcessBusinessKey()));
    }
}
