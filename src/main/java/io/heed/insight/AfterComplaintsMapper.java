package io.heed.insight;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;

/** What customers did after a complaint, and those without one. */
@Mapper
interface AfterComplaintsMapper {

    /** The keys of customers; the highest is below the lowest when there is none. */
    record Keys(long lowest, long highest) {}

    /**
     * Which complaints are looked at, and for how long.
     *
     * @param from of this part of the period
     * @param until before this
     * @param begins of the whole period: each customer's first complaint counts
     * @param now what is not over by now is too early
     * @param surveys whether there is a table of them
     */
    record After(Instant from, Instant until, Instant begins, int days, Instant now, boolean surveys) {}

    /**
     * Which customers are looked at, each from a day of the period that is drawn by their key.
     *
     * @param lowest the first key
     * @param highest the last key
     * @param oneOf one of so many keys
     * @param spread how many days the period has
     */
    record Without(
            long lowest, long highest, int oneOf, Instant from, int spread, int days, Instant now, boolean surveys) {}

    List<RecoveryCount> after(After wanted);

    List<RecoveryCount> without(Without wanted);

    Keys keys();

    boolean hasSurveys();
}
