package io.heed.outreach;

import io.heed.contact.ContactTexts.Composed;
import io.heed.customer.Customers;
import io.heed.staff.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an outreach would be: weighed, counted, dated and worded as if it were opened, and nothing is kept. */
@Service
@Transactional(readOnly = true)
public class Composing {

    private final SignalCheck check;
    private final Assessing assessing;
    private final Playbooks playbooks;
    private final NoticePeriods notices;
    private final Audience audience;
    private final OutreachTexts texts;
    private final Customers customers;
    private final Outreaches outreaches;
    private final Clock clock;

    Composing(
            SignalCheck check,
            Assessing assessing,
            Playbooks playbooks,
            NoticePeriods notices,
            Audience audience,
            OutreachTexts texts,
            Customers customers,
            Outreaches outreaches,
            Clock clock) {
        this.check = check;
        this.assessing = assessing;
        this.playbooks = playbooks;
        this.notices = notices;
        this.audience = audience;
        this.texts = texts;
        this.customers = customers;
        this.outreaches = outreaches;
        this.clock = clock;
    }

    /**
     * What would come of the draft.
     *
     * @throws io.heed.shared.Refused naming what cannot be right
     */
    public OutreachPreview preview(OutreachDraft draft, Actor who) {
        Outreaches.mayTell(who);
        var signal = outreaches.signal("preview", "preview", draft);
        check.check(signal);
        var now = clock.instant();
        var outreach = Outreach.open(null, signal, 1, now);
        var assessment = assessing.weigh(outreach);
        outreach.assess(assessment, playbooks.get(assessment.playbook()).team(), who.username());
        var estimate = audience.estimate(signal);
        outreach.select(estimate.customers(), 0, now);
        outreach.schedule(notices.of(outreach), now);
        return new OutreachPreview(
                assessment.playbook(),
                assessment.messageClass(),
                assessment.urgency(),
                assessment.tell(),
                outreach.needsApproval(),
                outreach.tellAt(),
                outreach.latestAt(),
                outreach.noticeRule(),
                estimate.customers(),
                estimate.shares(),
                text(outreach, signal));
    }

    private Composed text(Outreach outreach, Signal signal) {
        var sample = audience.sample(signal);
        if (sample == null) {
            return null;
        }
        var now = clock.instant();
        var told = new Development(
                null, 1, Stage.ANNOUNCEMENT, signal.words(), signal.wordsPl(), now, now, signal.source(), null);
        return texts.texts(outreach, told, List.of(customers.get(sample.customerId())), List.of(sample))
                .get(sample.customerId());
    }
}
