package io.heed.channel.signal;

import io.heed.outreach.SignalReceipt;
import java.util.Locale;

/**
 * What came of one thing that was said.
 *
 * @param id the sender's id of it
 * @param outcome {@code opened}, {@code joined}, {@code repeated}, {@code noted}, or {@code ignored} when it is nothing to
 *     customers
 * @param outreach the outreach it led to or belongs to, or null
 */
record Heard(String id, String outcome, String outreach) {

    static Heard of(String id, SignalReceipt receipt) {
        var outreach = receipt.outreach();
        return new Heard(
                id, receipt.outcome().name().toLowerCase(Locale.ROOT), outreach == null ? null : outreach.value());
    }

    /** It concerns no customer, or not us. */
    static Heard ignored(String id) {
        return new Heard(id, "ignored", null);
    }
}
