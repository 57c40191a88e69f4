package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.statistics.ProportionDifference;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What telling was worth: measured against those held out, never claimed. */
@Service
@Transactional
public class Measurement {

    private final OutreachRecords records;
    private final OutreachMapper mapper;
    private final AudienceMapper audience;

    Measurement(OutreachRecords records, OutreachMapper mapper, AudienceMapper audience) {
        this.records = records;
        this.mapper = mapper;
        this.audience = audience;
    }

    /** Some days after the last message those who had it worst are called. */
    public void planCareCalls(CaseNumber number) {
        records.tell(new OutreachEvent.CareCallsDue(number, records.now()));
    }

    /** Counts who complained in each group, keeps it and closes the outreach. */
    public void measure(CaseNumber number) {
        var outreach = records.lock(number);
        mapper.keepResult(resultOf(outreach));
        records.end(outreach, OutreachOutcome.CLOSED);
    }

    /** What was measured; empty before. */
    @Transactional(readOnly = true)
    public Optional<OutreachResult> of(CaseNumber number) {
        return Optional.ofNullable(mapper.result(number));
    }

    private OutreachResult resultOf(Outreach outreach) {
        var told = outreach.toTell();
        var toldContacts = audience.complained(outreach.number(), false);
        var heldOut = outreach.heldOut();
        var heldOutContacts = audience.complained(outreach.number(), true);
        var avoided = heldOut == 0 || told == 0
                ? null
                : ProportionDifference.of(heldOutContacts, heldOut, toldContacts, told);
        return new OutreachResult(
                outreach.number(),
                told,
                toldContacts,
                heldOut,
                heldOutContacts,
                avoided == null ? null : avoided.value(),
                avoided == null ? null : avoided.low(),
                avoided == null ? null : avoided.high(),
                records.now());
    }
}
