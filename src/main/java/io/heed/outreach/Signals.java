package io.heed.outreach;

import io.heed.shared.Retry;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Takes signals; two that come at the same moment about one matter find the same outreach. */
@Service
class Signals implements SignalIntake {

    private final SignalCheck check;
    private final SignalTaking taking;
    private final Retry retry;
    private final Clock clock;

    Signals(SignalCheck check, SignalTaking taking, Retry retry, Clock clock) {
        this.check = check;
        this.taking = taking;
        this.retry = retry;
        this.clock = clock;
    }

    @Override
    public SignalReceipt receive(Signal signal) {
        check.check(signal);
        var heard = signal.noticedBy(clock.instant());
        return retry.once(() -> taking.take(heard));
    }
}
