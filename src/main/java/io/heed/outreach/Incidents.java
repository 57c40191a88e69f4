package io.heed.outreach;

import io.heed.complaint.ComplaintEvent;
import io.heed.complaint.IncidentCases;
import io.heed.customer.Customers;
import io.heed.knowledge.KnownIssues;
import io.heed.shared.CaseNumber;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an outreach about something broken meets complaints about it: a known issue that everybody can read, complaints that
 * are linked to it whichever came first, and who of the audience has complained.
 */
@Service
@Transactional
public class Incidents {

    /** Somebody notices before we do: complaints of the day before may be about it. */
    private static final Duration LOOKED_BACK = Duration.ofHours(24);

    private final IncidentMapper mapper;
    private final KnownIssues issues;
    private final IncidentCases complaints;
    private final Customers customers;
    private final MessageSource messages;

    Incidents(
            IncidentMapper mapper,
            KnownIssues issues,
            IncidentCases complaints,
            Customers customers,
            MessageSource messages) {
        this.mapper = mapper;
        this.issues = issues;
        this.complaints = complaints;
        this.customers = customers;
        this.messages = messages;
    }

    /**
     * Opens a known issue for the outreach, once, if its playbook says so and it is about a product, and links complaints
     * that came before. A matter that is told anew before its end was heard keeps its issue.
     */
    public void opened(CaseNumber outreach) {
        var incident = mapper.find(outreach);
        if (incident == null || !incident.opensKnownIssue() || incident.product() == null || incident.issue() != null) {
            return;
        }
        var words = words(incident, "outreach.incident.working");
        var earlier = mapper.earlierIssue(outreach);
        long issue = earlier != null && issues.update(earlier, words)
                ? earlier
                : issues.open(incident.product(), incident.region(), words);
        mapper.issueOpened(outreach, issue);
        complaints.join(
                issue,
                incident.product(),
                incident.region(),
                incident.openedAt().minus(LOOKED_BACK));
    }

    /** What is known has changed: whoever looks, or complains, reads the newest. */
    public void developed(CaseNumber outreach) {
        withIssue(outreach)
                .ifPresent(incident -> issues.update(incident.issue(), words(incident, "outreach.incident.working")));
    }

    /** It is over: nobody is shown the issue any more, and whoever complained is told. */
    public void over(CaseNumber outreach) {
        withIssue(outreach).ifPresent(incident -> {
            if (issues.resolve(incident.issue(), words(incident, "outreach.incident.over"))) {
                complaints.over(incident.issue());
            }
        });
    }

    /**
     * Notes that a customer has complained of what an outreach is about. Whoever is not in its audience yet, such as somebody
     * in no list of contracts, is from now on.
     */
    public void complained(CaseNumber outreach, CaseNumber complaint) {
        long customer = complaints.customerOf(complaint);
        var at = complaints.receivedAt(complaint);
        if (mapper.complained(outreach, customers.sameAs(customer), complaint, at) == 0) {
            mapper.joined(outreach, customer, complaint, at);
        }
    }

    /** The same, and links the complaint to the known issue that the outreach opened, if it did. */
    public void belongs(CaseNumber outreach, CaseNumber complaint) {
        withIssue(outreach).ifPresent(incident -> complaints.link(complaint, incident.issue()));
        complained(outreach, complaint);
    }

    /** A complaint belongs to a known issue: if an outreach opened that, the complaint belongs to the outreach too. */
    @EventListener
    public void on(ComplaintEvent.IncidentStatusTold event) {
        mapper.ofIssue(event.knownIssueId()).forEach(outreach -> complained(outreach, event.caseNumber()));
    }

    private Optional<IncidentMapper.Incident> withIssue(CaseNumber outreach) {
        return Optional.ofNullable(mapper.find(outreach)).filter(incident -> incident.issue() != null);
    }

    private KnownIssues.Words words(IncidentMapper.Incident incident, String otherwise) {
        return new KnownIssues.Words(
                incident.title(),
                incident.titlePl() == null ? incident.title() : incident.titlePl(),
                or(incident.words(), otherwise, Locale.ENGLISH),
                or(incident.wordsPl(), otherwise, Titles.POLISH));
    }

    private String or(String words, String otherwise, Locale language) {
        return words == null ? messages.getMessage(otherwise, null, language) : words;
    }
}
