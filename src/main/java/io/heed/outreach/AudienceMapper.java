package io.heed.outreach;

import io.heed.shared.CaseNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The table of who is affected. */
@Mapper
interface AudienceMapper {

    /** Waits until nobody else looks for those with a day to come. */
    String takeTurn();

    /** Adds whoever is affected and not in yet. */
    int select(
            @Param("outreach") CaseNumber outreach,
            @Param("of") Affected affected,
            @Param("holdOutPercent") int holdOutPercent);

    Size size(CaseNumber outreach);

    /** Holds nobody out. */
    void tellAll(CaseNumber outreach);

    /** How many would be affected. */
    int estimate(@Param("of") Affected affected);

    /** Those who would be affected, counted by one property each. */
    List<AudienceShare> estimateShares(@Param("of") Affected affected);

    List<AudienceShare> shares(CaseNumber outreach);

    /** Keys of those who are told, in order. */
    List<Long> toTell(CaseNumber outreach);

    /** Keys of those who were to be told and neither complained nor answered. */
    List<Long> silent(CaseNumber outreach);

    /** What belongs to each of these of the audience. */
    List<Holding> holdings(@Param("outreach") CaseNumber outreach, @Param("customers") Collection<Long> customers);

    /** Customers of a group who complained about the matter. */
    int complained(@Param("outreach") CaseNumber outreach, @Param("heldOut") boolean heldOut);

    /**
     * Whom something affects. Of a day of theirs customers are told once: whom another outreach tells of it is left out.
     *
     * @param by where it is looked up
     * @param on the day that contracts must run on
     * @param sharedOut whether other laws have outreaches of their own, so that each contract is of exactly one
     */
    record Affected(
            By by,
            SignalKind kind,
            String product,
            String region,
            String jurisdiction,
            String skill,
            String reference,
            LocalDate on,
            LocalDate effectiveOn,
            boolean sharedOut) {}

    /** Where it is looked up whom something affects. */
    enum By {
        REFERENCE,
        ORDERS,
        STUCK_ORDERS,
        RENEWALS,
        ENDS,
        FIRST_BILLS,
        REFILLS,
        CONTRACTS;

        /** Whether it is a day of the contract's own. */
        public boolean isOfADay() {
            return this == RENEWALS || this == ENDS || this == FIRST_BILLS || this == REFILLS;
        }
    }

    /** How many there are. */
    record Size(int affected, int heldOut) {}

    /** The contract or order by which somebody is affected. */
    record Holding(long customerId, String reference, String product, String region) {}
}
