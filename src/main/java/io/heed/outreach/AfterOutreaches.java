package io.heed.outreach;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the course of an outreach means for complaints and for whom we call; in the transaction of each event. */
@Component
class AfterOutreaches {

    private final Incidents incidents;
    private final CareCalls calls;
    private final CareCallMapper mapper;

    AfterOutreaches(Incidents incidents, CareCalls calls, CareCallMapper mapper) {
        this.incidents = incidents;
        this.calls = calls;
        this.mapper = mapper;
    }

    @EventListener
    void on(OutreachEvent.AudienceSelected event) {
        incidents.opened(event.outreach());
    }

    @EventListener
    void on(OutreachEvent.Developed event) {
        incidents.developed(event.outreach());
    }

    @EventListener
    void on(OutreachEvent.MatterOver event) {
        incidents.over(event.outreach());
    }

    /** Whoever answers later is called later: see {@link Silence}. */
    @EventListener
    void on(OutreachEvent.CareCallsDue event) {
        calls.wantAfter(event.outreach(), mapper.troubled(event.outreach()));
    }
}
