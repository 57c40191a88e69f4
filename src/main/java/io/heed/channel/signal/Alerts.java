package io.heed.channel.signal;

import io.heed.channel.Payload;
import io.heed.outreach.Episodes;
import io.heed.outreach.Episodes.Report;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What Prometheus Alertmanager sends, version 4. A group of alerts is one matter for each product and region that its alerts
 * are labelled with: it goes on while one of them fires. Alerts without a product are not for customers.
 *
 * @see <a href="https://prometheus.io/docs/alerting/latest/configuration/#webhook_config">Alertmanager, webhook_config</a>
 */
@Component
class Alerts {

    private static final String SOURCE = "alertmanager";
    private static final int MOST_ALERTS = 1_000;
    private static final int LONGEST_TEXT = 10_000;

    private final Episodes episodes;
    private final SignalFields fields;
    private final SignalSettings.Alertmanager settings;
    private final Clock clock;

    Alerts(Episodes episodes, SignalFields fields, SignalSettings settings, Clock clock) {
        this.episodes = episodes;
        this.fields = fields;
        this.settings = settings.alertmanager();
        this.clock = clock;
    }

    /** The alerts of a group, by what they concern; those that concern no customer are not there. */
    record Group(String key, Map<Place, List<Alert>> places) {}

    /** @param endedAt null while it fires */
    record Alert(String title, String words, String wordsPl, Instant startedAt, Instant endedAt) {

        boolean fires() {
            return endedAt == null;
        }
    }

    /** @throws io.heed.shared.Refused naming what is missing or wrong */
    Group read(Payload body) {
        if (!"4".equals(body.required("version", 20))) {
            throw body.wrong("version");
        }
        var key = body.required("groupKey", LONGEST_TEXT);
        var places = new LinkedHashMap<Place, List<Alert>>();
        if (!body.has("alerts")) {
            throw body.missing("alerts");
        }
        for (var alert : body.objects("alerts", MOST_ALERTS)) {
            var read = alert(alert);
            var place = place(alert.object("labels"));
            if (place != null) {
                places.computeIfAbsent(place, unheard -> new ArrayList<>()).add(read);
            }
        }
        return new Group(key, places);
    }

    List<Heard> take(Group group) {
        if (group.places().isEmpty()) {
            return List.of(Heard.ignored(group.key()));
        }
        return group.places().entrySet().stream()
                .map(each -> take(group.key(), each.getKey(), each.getValue()))
                .toList();
    }

    private Heard take(String group, Place place, List<Alert> alerts) {
        var firing = alerts.stream().filter(Alert::fires).toList();
        var at = firing.isEmpty()
                ? latest(alerts.stream().map(Alert::endedAt))
                : latest(firing.stream().map(Alert::startedAt));
        var alert = firing.isEmpty() ? alerts.get(0) : firing.get(0);
        var report = new Report(SOURCE, group + " " + place.key(), !firing.isEmpty(), at);
        return Heard.of(group, episodes.follow(report, (subject, phase) -> signal(subject, phase, place, alert, at)));
    }

    /** A group that fires on is told once: the id says no more than the episode and whether it goes on. */
    private static Signal signal(String subject, SignalPhase phase, Place place, Alert alert, Instant at) {
        var isOver = phase == SignalPhase.RESOLVED;
        return new Signal(
                SOURCE,
                subject + (isOver ? " resolved" : " firing"),
                subject,
                SignalKind.OUTAGE,
                phase,
                alert.title(),
                null,
                isOver ? null : alert.words(),
                isOver ? null : alert.wordsPl(),
                place.product(),
                place.region(),
                null,
                null,
                null,
                null,
                at);
    }

    private Alert alert(Payload alert) {
        var labels = alert.object("labels");
        var annotations = alert.object("annotations");
        var title = Stream.of(
                        annotations.text(settings.titleAnnotation(), LONGEST_TEXT),
                        labels.text("alertname", LONGEST_TEXT),
                        labels.text(settings.productLabel(), LONGEST_TEXT))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        var startedAt = alert.instant("startsAt");
        if (startedAt == null) {
            throw alert.missing("startsAt");
        }
        return new Alert(
                SignalFields.title(title),
                SignalFields.words(annotations.text(settings.wordsAnnotation(), LONGEST_TEXT)),
                SignalFields.words(annotations.text(settings.wordsAnnotation() + "_pl", LONGEST_TEXT)),
                startedAt,
                endedAt(alert, startedAt));
    }

    /** Some that are over do not say since when: since they say so, then. */
    private Instant endedAt(Payload alert, Instant startedAt) {
        return switch (alert.required("status", 20)) {
            case "firing" -> null;
            case "resolved" -> {
                var time = alert.time("endsAt");
                yield time == null || time.toInstant().isBefore(startedAt) ? clock.instant() : time.toInstant();
            }
            default -> throw alert.wrong("status");
        };
    }

    private Place place(Payload labels) {
        var product = labels.text(settings.productLabel(), LONGEST_TEXT);
        if (product == null) {
            return null;
        }
        var ours = settings.products().getOrDefault(product, product);
        if (!fields.isProduct(ours)) {
            throw labels.wrong(settings.productLabel());
        }
        var region = labels.text(settings.regionLabel(), LONGEST_TEXT);
        var ourRegion = region == null ? null : settings.regions().getOrDefault(region, region);
        if (ourRegion != null && !fields.isRegion(ourRegion)) {
            throw labels.wrong(settings.regionLabel());
        }
        return new Place(ours, ourRegion);
    }

    private static Instant latest(Stream<Instant> times) {
        return times.max(Comparator.naturalOrder()).orElseThrow();
    }
}
