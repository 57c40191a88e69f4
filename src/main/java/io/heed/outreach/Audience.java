package io.heed.outreach;

import io.heed.outreach.AudienceMapper.Affected;
import io.heed.outreach.AudienceMapper.By;
import io.heed.shared.CaseNumber;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is affected by a matter: found in one statement, however many they are, and once more with each update of an incident. */
@Service
@Transactional
public class Audience {

    /** Of fewer a lot measures nothing, and leaves somebody in the dark for it. */
    private static final int FEWEST_FOR_A_LOT = 100;

    private final AudienceMapper mapper;

    Audience(AudienceMapper mapper) {
        this.mapper = mapper;
    }

    /** How many there are, and of which kinds. */
    public record Estimate(int customers, List<AudienceShare> shares) {}

    /** Finds those affected and draws the lot; run again it adds nobody twice and draws the same. */
    AudienceMapper.Size select(Outreach outreach, int holdOutPercent) {
        var percent = mayHoldOut(outreach) ? holdOutPercent : 0;
        var affected = affectedBy(outreach);
        if (affected.by().isOfADay()) {
            mapper.takeTurn();
        }
        mapper.select(outreach.number(), affected, percent);
        var size = mapper.size(outreach.number());
        if (size.heldOut() > 0 && size.affected() < FEWEST_FOR_A_LOT) {
            mapper.tellAll(outreach.number());
            return new AudienceMapper.Size(size.affected(), 0);
        }
        return size;
    }

    /**
     * Adds, in one statement, those who have come to be affected while it goes on. Where nobody was held out, nobody who comes
     * later is.
     */
    AudienceMapper.Size join(Outreach outreach, int holdOutPercent, LocalDate today) {
        mapper.select(outreach.number(), affectedBy(outreach, today), outreach.heldOut() == 0 ? 0 : holdOutPercent);
        return mapper.size(outreach.number());
    }

    /** How many would be affected, and of which kinds; nothing is kept. */
    @Transactional(readOnly = true)
    Estimate estimate(Outreach imagined) {
        var affected = affectedBy(imagined);
        return new Estimate(mapper.estimate(affected), mapper.estimateShares(affected));
    }

    /** Those who are affected, counted by language, reach, region, and whether they are held out. */
    @Transactional(readOnly = true)
    public List<AudienceShare> shares(CaseNumber outreach) {
        return mapper.shares(outreach);
    }

    /** The keys of those who are to be told, in order. */
    @Transactional(readOnly = true)
    public List<Long> toTell(CaseNumber outreach) {
        return mapper.toTell(outreach);
    }

    /** The keys of those who were to be told and neither complained nor answered. */
    @Transactional(readOnly = true)
    public List<Long> silent(CaseNumber outreach) {
        return mapper.silent(outreach);
    }

    /** Nobody is left untold who has a right to know, or who is the only one concerned. */
    private static boolean mayHoldOut(Outreach outreach) {
        return outreach.messageClass().allowsHoldOut() && outreach.reference() == null;
    }

    static Affected affectedBy(Outreach outreach) {
        return affectedBy(outreach, LocalDate.ofInstant(outreach.openedAt(), ZoneOffset.UTC));
    }

    private static Affected affectedBy(Outreach outreach, LocalDate today) {
        var effective = outreach.effectiveOn();
        var on = effective == null || effective.isBefore(today) ? today : effective;
        return new Affected(
                by(outreach),
                outreach.kind(),
                outreach.product(),
                outreach.region(),
                outreach.jurisdiction(),
                outreach.skill(),
                outreach.reference(),
                on,
                effective,
                DailyFinder.SOURCE.equals(outreach.source()));
    }

    private static By by(Outreach outreach) {
        if (outreach.reference() != null) {
            return By.REFERENCE;
        }
        return switch (outreach.kind()) {
            case DELIVERY_DELAY -> By.ORDERS;
            case STUCK_CHECKOUT -> By.STUCK_ORDERS;
            case RENEWAL -> By.RENEWALS;
            case CONTRACT_EXPIRY -> By.ENDS;
            case FIRST_BILL -> By.FIRST_BILLS;
            case REFILL -> By.REFILLS;
            default -> By.CONTRACTS;
        };
    }
}
