package io.heed.channel.signal;

import io.heed.channel.HtmlText;
import io.heed.channel.Payload;
import io.heed.outreach.Episodes;
import io.heed.outreach.Episodes.Report;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What a Statuspage tells its subscribers: incidents and planned maintenance, and, where it is wanted, components that
 * change by themselves. Of an incident the latest update counts. It is a matter for each product and region that its
 * components are to us; an incident of none, or of no impact, is not for customers.
 *
 * @see <a href="https://support.atlassian.com/statuspage/docs/enable-webhook-notifications/">Statuspage, webhooks</a>
 */
@Component
class StatusUpdates {

    private static final String SOURCE = "statuspage";
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_NAME = 1_000;
    private static final Set<String> PLANNED = Set.of("scheduled", "in_progress", "verifying", "completed");
    private static final Set<String> GOES_ON =
            Set.of("investigating", "identified", "monitoring", "scheduled", "in_progress", "verifying");
    private static final Set<String> OVER = Set.of("resolved", "completed", "postmortem");
    private static final Set<String> WRONG = Set.of("degraded_performance", "partial_outage", "major_outage");
    private static final Set<String> RIGHT = Set.of("operational", "under_maintenance");

    private final Episodes episodes;
    private final SignalSettings.Statuspage settings;
    private final Clock clock;

    StatusUpdates(Episodes episodes, SignalSettings settings, Clock clock) {
        this.episodes = episodes;
        this.settings = settings.statuspage();
        this.clock = clock;
    }

    /**
     * What the page says now of one of its incidents or components.
     *
     * @param id of this update
     * @param matter the incident or component
     * @param isTold whether customers are to know when they do not yet
     * @param words for customers, or null
     * @param plannedFor the day of a maintenance, or null
     */
    record Update(
            String id,
            String matter,
            String title,
            String words,
            boolean goesOn,
            boolean isTold,
            boolean isPlan,
            LocalDate plannedFor,
            Instant at,
            List<Place> places) {}

    /** @throws io.heed.shared.Refused naming what is missing or wrong */
    Update read(Payload body) {
        if (body.has("incident")) {
            return incident(body.object("incident"));
        }
        if (body.has("component_update")) {
            return component(body.object("component_update"), body.object("component"));
        }
        throw body.missing("incident");
    }

    List<Heard> take(Update update) {
        if (update.places().isEmpty() || update.goesOn() && !update.isTold()) {
            return List.of(Heard.ignored(update.id()));
        }
        return update.places().stream().map(place -> take(update, place)).toList();
    }

    private Heard take(Update update, Place place) {
        var report = new Report(SOURCE, update.matter() + " " + place.key(), update.goesOn(), update.at());
        return Heard.of(
                update.id(), episodes.follow(report, (subject, phase) -> signal(subject, phase, update, place)));
    }

    private static Signal signal(String subject, SignalPhase phase, Update update, Place place) {
        var isNewPlan = update.isPlan() && phase == SignalPhase.UPDATED;
        return new Signal(
                SOURCE,
                Episodes.fitting(update.id() + " " + place.key()),
                subject,
                update.plannedFor() == null ? SignalKind.OUTAGE : SignalKind.MAINTENANCE,
                isNewPlan ? SignalPhase.CHANGED : phase,
                update.title(),
                null,
                update.words(),
                null,
                place.product(),
                place.region(),
                null,
                null,
                null,
                update.plannedFor(),
                update.at());
    }

    private Update incident(Payload incident) {
        var matter = incident.required("id", SignalFields.LONGEST_ID);
        var title = incident.required("name", LONGEST_TEXT);
        var update = latest(incident);
        var status = update.required("status", LONGEST_NAME);
        if (!GOES_ON.contains(status) && !OVER.contains(status)) {
            throw update.wrong("status");
        }
        var impact = incident.text("impact", LONGEST_NAME);
        var at = at(update, incident);
        return new Update(
                id(update, matter, status, at),
                matter,
                SignalFields.title(title),
                words(update.text("body", LONGEST_TEXT)),
                GOES_ON.contains(status),
                !"none".equals(impact),
                "scheduled".equals(status),
                "maintenance".equals(impact) || PLANNED.contains(status) ? day(incident, at) : null,
                at,
                places(incident.objects("components")));
    }

    /** The latest of the updates; the incident itself where there are none. */
    private static Payload latest(Payload incident) {
        var updates = incident.objects(incident.has("incident_updates") ? "incident_updates" : "updates", 1_000);
        updates.forEach(StatusUpdates::createdAt);
        return updates.stream()
                .max(Comparator.comparing(StatusUpdates::createdAt))
                .orElse(incident);
    }

    private static Instant createdAt(Payload update) {
        var at = update.instant("created_at");
        if (at == null) {
            throw update.missing("created_at");
        }
        return at;
    }

    /** An incident without updates is told again with its own dates: then the last change counts. */
    private Instant at(Payload update, Payload incident) {
        var at = update == incident ? update.instant("updated_at") : update.instant("created_at");
        return at == null ? clock.instant() : at;
    }

    private static String id(Payload update, String matter, String status, Instant at) {
        var id = update.required("id", SignalFields.LONGEST_ID);
        return id.equals(matter) ? matter + ":" + status + ":" + at.toEpochMilli() : id;
    }

    private static LocalDate day(Payload incident, Instant at) {
        var planned = incident.time("scheduled_for");
        return planned == null ? LocalDate.ofInstant(at, ZoneOffset.UTC) : planned.toLocalDate();
    }

    private static String words(String body) {
        return body == null ? null : SignalFields.words(body.indexOf('<') < 0 ? body : HtmlText.of(body));
    }

    private Update component(Payload update, Payload component) {
        var id = update.required("id", SignalFields.LONGEST_ID);
        var status = update.required("new_status", LONGEST_NAME);
        if (!WRONG.contains(status) && !RIGHT.contains(status)) {
            throw update.wrong("new_status");
        }
        var name = component.required("name", LONGEST_NAME);
        return new Update(
                id,
                "component " + update.required("component_id", SignalFields.LONGEST_ID),
                SignalFields.title(name),
                null,
                WRONG.contains(status),
                settings.componentUpdates(),
                false,
                null,
                createdAt(update),
                places(List.of(component)));
    }

    /** A region is left out where the whole product is named beside it. */
    private List<Place> places(List<Payload> components) {
        var named = components.stream()
                .map(component -> component.required("name", LONGEST_NAME))
                .toList();
        var places = settings.components().stream()
                .filter(each -> named.contains(each.name()))
                .map(each -> new Place(each.product(), each.region()))
                .distinct()
                .toList();
        return places.stream()
                .filter(each -> each.region() == null || !places.contains(new Place(each.product(), null)))
                .toList();
    }
}
