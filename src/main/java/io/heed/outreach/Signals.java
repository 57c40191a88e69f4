package io.heed.outreach;

import io.heed.shared.Retry;
import org.springframework.stereotype.Service;

/** Takes signals; two that come at the same moment about one matter find the same outreach. */
@Service
class Signals implements SignalIntake {

    private final SignalCheck check;
    private final SignalTaking taking;
    private final Retry retry;

    Signals(SignalCheck check, SignalTaking taking, Retry retry) {
        this.check = check;
        this.taking = taking;
        this.retry = retry;
    }

    @Override
    public SignalReceipt receive(Signal signal) {
        check.check(signal);
        return retry.once(() -> taking.take(signal));
    }
}
