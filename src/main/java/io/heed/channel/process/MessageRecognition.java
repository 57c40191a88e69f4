package io.heed.channel.process;

import io.heed.channel.MessageProcess;
import io.heed.channel.MessageSorting;
import io.heed.engine.PublishedVersions;
import io.heed.shared.CaseNumber;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * The contract of {@code processes/complaint/message-recognition.bpmn}: its key and variables. The business key is the
 * message's number. What is certain runs to its end in the transaction that keeps the message.
 */
@Component
public class MessageRecognition implements MessageProcess {

    /** The process. */
    public static final String KEY = "message-recognition";

    static final String CERTAIN = "certain";
    static final String COMPLAINT = "complaint";
    static final String FEEDBACK = "feedback";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final PublishedVersions published;

    MessageRecognition(RuntimeService runtime, TaskService tasks, PublishedVersions published) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.published = published;
    }

    /** The message that an execution is about. */
    static CaseNumber messageOf(DelegateExecution execution) {
        return new CaseNumber(execution.getProcessBusinessKey());
    }

    static void route(DelegateExecution execution, MessageSorting.Route route) {
        execution.setVariable(CERTAIN, route.certain());
        execution.setVariable(COMPLAINT, route.complaint());
        execution.setVariable(FEEDBACK, route.feedback());
    }

    @Override
    public void received(CaseNumber message) {
        runtime.startProcessInstanceById(published.definitionId(KEY), message.value());
    }

    @Override
    public void handedOver(CaseNumber message, String to) {
        tasks.createTaskQuery()
                .processInstanceBusinessKey(message.value())
                .processDefinitionKey(KEY)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), to));
    }
}
