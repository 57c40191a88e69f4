package io.heed.outreach;

/** Takes signals from whatever brings them. */
public interface SignalIntake {

    /**
     * Takes one signal: all of it or nothing.
     *
     * @throws io.heed.shared.Refused naming the field, when the signal cannot be right
     */
    SignalReceipt receive(Signal signal);
}
