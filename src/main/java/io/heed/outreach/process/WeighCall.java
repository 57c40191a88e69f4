package io.heed.outreach.process;

import io.heed.outreach.CareCalls;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Looks whether the call is still wanted, now that its time has come. */
@Component
class WeighCall implements JavaDelegate {

    private final CareCalls calls;

    WeighCall(CareCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(CareCallMaking.CALL_STILL_WANTED, calls.weigh(CareCallMaking.callOf(execution)));
    }
}
