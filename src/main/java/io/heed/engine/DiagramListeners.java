package io.heed.engine;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.bpmn.behavior.CallableElementActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.variable.mapping.value.ParameterValueProvider;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** What every diagram gets without saying so: its tasks are projected, its flows recorded, its children know the case. */
@Component
class DiagramListeners extends AbstractBpmnParseListener {

    private final WorkItemProjection workItems;
    private final FlowRecorder flows;

    DiagramListeners(WorkItemProjection workItems, FlowRecorder flows) {
        this.workItems = workItems;
        this.flows = flows;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        var task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_CREATE, workItems);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_UPDATE, workItems);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, workItems);
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, workItems);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
        transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, flows);
    }

    @Override
    public void parseCallActivity(Element element, ScopeImpl scope, ActivityImpl activity) {
        var called = ((CallableElementActivityBehavior) activity.getActivityBehavior()).getCallableElement();
        if (called.getBusinessKeyValueProvider() == null) {
            called.setBusinessKeyValueProvider(new CallersBusinessKey());
        }
    }

    /** The engine would start a called process without one. */
    private static final class CallersBusinessKey implements ParameterValueProvider {

        @Override
        public Object getValue(VariableScope caller) {
            return ((ExecutionEntity) caller).getProcessBusinessKey();
        }

        @Override
        public boolean isDynamic() {
            return true;
        }
    }
}
