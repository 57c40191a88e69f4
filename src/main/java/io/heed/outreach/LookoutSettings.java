package io.heed.outreach;

import io.heed.customer.ContractDay;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Heed looks for in its own data, and how early.
 *
 * @param renewal how many days before a contract renews: early enough for the longest notice that the law asks for
 * @param end how many days before a contract ends
 * @param firstBill how many days before the first bill
 * @param refill how many days before something is used up
 * @param stuckAfter how long an order may be begun and not placed
 * @param stuckFor how long after that it is still worth a word
 * @param surges when complaints are a surge
 */
@ConfigurationProperties("heed.lookout")
record LookoutSettings(
        @DefaultValue("75") int renewal,
        @DefaultValue("45") int end,
        @DefaultValue("7") int firstBill,
        @DefaultValue("5") int refill,
        @DefaultValue("PT24H") Duration stuckAfter,
        @DefaultValue("P6D") Duration stuckFor,
        @DefaultValue Surge surges) {

    /**
     * When complaints are a surge.
     *
     * @param falseAlarmsPerDay the chance of any false alarm in a day on which nothing has changed
     * @param looksPerDay how often a day Heed looks, as the schedule says
     * @param atLeast fewer customers than this in 24 hours are no surge
     */
    record Surge(
            @DefaultValue("0.01") double falseAlarmsPerDay,
            @DefaultValue("24") int looksPerDay,
            @DefaultValue("5") int atLeast) {

        SurgeRule rule() {
            return new SurgeRule(falseAlarmsPerDay / looksPerDay, atLeast);
        }
    }

    int daysBefore(ContractDay day) {
        return switch (day) {
            case RENEWAL -> renewal;
            case END -> end;
            case FIRST_BILL -> firstBill;
            case REFILL -> refill;
        };
    }
}
