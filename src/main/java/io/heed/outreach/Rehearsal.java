package io.heed.outreach;

import io.heed.contact.Contacts;
import io.heed.contact.Forecast;
import io.heed.contact.Wave;
import io.heed.outreach.Readers.Reader;
import io.heed.staff.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything about an outreach before anybody opens it: weighed, counted and dated as if it were opened, who would hear at
 * once and who not, and what they would read. Nothing is kept.
 */
@Service
@Transactional(readOnly = true)
public class Rehearsal {

    /** Of more the decisions are looked at for so many, evenly spread, so that the page comes at once. */
    private static final int MOST_LOOKED_AT = 5_000;

    private final SignalCheck check;
    private final Outreaches outreaches;
    private final Assessing assessing;
    private final Playbooks playbooks;
    private final NoticePeriods notices;
    private final Audience audience;
    private final ReaderMapper mapper;
    private final Readers readers;
    private final Contacts contacts;
    private final Clock clock;

    Rehearsal(
            SignalCheck check,
            Outreaches outreaches,
            Assessing assessing,
            Playbooks playbooks,
            NoticePeriods notices,
            Audience audience,
            ReaderMapper mapper,
            Readers readers,
            Contacts contacts,
            Clock clock) {
        this.check = check;
        this.outreaches = outreaches;
        this.assessing = assessing;
        this.playbooks = playbooks;
        this.notices = notices;
        this.audience = audience;
        this.mapper = mapper;
        this.readers = readers;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * What would come of it.
     *
     * @param forecast of all customers, or of {@code forecast.total()} of them when there are very many
     * @param readers one of each language, where there is one
     */
    public record Rehearsed(OutreachPreview preview, Playbook playbook, Forecast forecast, List<Reader> readers) {

        /** Whether the decisions were looked at for some of the customers only. */
        public boolean isSampled() {
            return forecast.total() < preview.customers();
        }
    }

    /**
     * What would come of the draft if it were opened now; nothing is kept.
     *
     * @param after by language the key of the reader who was shown before
     * @throws io.heed.shared.Refused naming what cannot be right
     */
    public Rehearsed of(OutreachDraft draft, Map<String, Long> after, Actor who) {
        Outreaches.mayTell(who);
        var signal = outreaches.signal("preview", "preview", draft);
        check.check(signal);
        var now = clock.instant();
        var imagined = Outreach.open(null, signal, 1, now);
        var assessment = assessing.weigh(imagined);
        var playbook = playbooks.get(assessment.playbook());
        imagined.assess(assessment, playbook.team(), who.username());
        var estimate = audience.estimate(imagined);
        imagined.select(estimate.customers(), 0, now);
        imagined.schedule(notices.of(imagined), now);
        var preview = preview(imagined, assessment.tell(), estimate);
        var told = new Development(
                null, 1, Stage.ANNOUNCEMENT, signal.words(), signal.wordsPl(), now, now, signal.source(), null);
        var some = mapper.someAffected(Audience.affectedBy(imagined), MOST_LOOKED_AT);
        return new Rehearsed(
                preview, playbook, contacts.forecast(wave(preview), some), readers.of(imagined, told, after));
    }

    private static OutreachPreview preview(Outreach imagined, boolean tell, Audience.Estimate estimate) {
        return new OutreachPreview(
                imagined.messageClass(),
                imagined.urgency(),
                tell,
                imagined.needsApproval(),
                imagined.tellAt(),
                imagined.latestAt(),
                imagined.noticeRule(),
                estimate.customers(),
                estimate.shares());
    }

    private static Wave wave(OutreachPreview preview) {
        var rings = preview.messageClass().passesQuietHours() && preview.urgency() == Urgency.HIGH;
        return new Wave(null, 1, preview.messageClass(), rings ? "rehearsed" : null, preview.latestAt());
    }
}
