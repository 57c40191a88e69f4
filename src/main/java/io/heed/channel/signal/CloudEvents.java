package io.heed.channel.signal;

import static io.heed.channel.signal.SignalFields.LONGEST_ID;
import static io.heed.channel.signal.SignalFields.LONGEST_TITLE;
import static io.heed.channel.signal.SignalFields.LONGEST_WORDS;

import io.heed.channel.Payload;
import io.heed.outreach.Episodes;
import io.heed.outreach.Signal;
import io.heed.outreach.SignalIntake;
import io.heed.outreach.SignalKind;
import io.heed.outreach.SignalPhase;
import io.heed.shared.Refused;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * CloudEvents 1.0. Events of the type {@value #TYPE} are signals, with what they say in {@code data}; those of any other
 * type are somebody else's business.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents, version 1.0.2</a>
 */
@Component
class CloudEvents {

    /** The type of events that are for us. */
    static final String TYPE = "io.heed.signal";

    private static final String SOURCE = "cloudevents";
    /** What only we can find out or ask. */
    private static final Set<SignalKind> OURS = EnumSet.of(SignalKind.COMPLAINT_SURGE, SignalKind.SURVEY);

    private static final int LONGEST_ATTRIBUTE = 2_000;
    private static final Pattern JSON = Pattern.compile("(?i)[a-z]+/([-+.\\w]+\\+)?json(\\s*;.*)?");

    private final SignalIntake intake;
    private final SignalFields fields;
    private final Clock clock;

    CloudEvents(SignalIntake intake, SignalFields fields, Clock clock) {
        this.intake = intake;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * One event, read and checked.
     *
     * @param signal null when the event is not for us
     */
    record Event(String id, Signal signal, Payload data) {}

    /** @throws Refused naming what is missing or wrong */
    Event read(Payload event) {
        if (!"1.0".equals(event.required("specversion", LONGEST_ATTRIBUTE))) {
            throw event.wrong("specversion");
        }
        var id = event.required("id", LONGEST_ATTRIBUTE);
        var source = event.required("source", LONGEST_ATTRIBUTE);
        var type = event.required("type", LONGEST_ATTRIBUTE);
        if (!TYPE.equals(type)) {
            return new Event(id, null, null);
        }
        var contentType = event.text("datacontenttype", LONGEST_ATTRIBUTE);
        if (contentType != null && !JSON.matcher(contentType).matches()) {
            throw event.wrong("datacontenttype");
        }
        if (!event.has("data")) {
            throw event.missing("data");
        }
        return new Event(id, signal(event, id, source), event.object("data"));
    }

    Heard take(Event event) {
        if (event.signal() == null) {
            return Heard.ignored(event.id());
        }
        try {
            return Heard.of(event.id(), intake.receive(event.signal()));
        } catch (Refused refused) {
            throw event.data().here(refused);
        }
    }

    private Signal signal(Payload event, String id, String source) {
        var data = event.object("data");
        var phase = Objects.requireNonNullElse(data.choice("phase", SignalPhase.class), SignalPhase.RAISED);
        var kind = data.choice("kind", SignalKind.class);
        if (kind == null) {
            throw data.missing("kind");
        }
        if (OURS.contains(kind)) {
            throw data.wrong("kind");
        }
        var noticedAt = event.instant("time");
        return SignalFields.concerning(
                new Signal(
                        SOURCE,
                        Episodes.fitting(source + " " + id),
                        Episodes.fitting(source + " " + subject(event, phase, id)),
                        kind,
                        phase,
                        data.required("title", LONGEST_TITLE),
                        data.text("titlePl", LONGEST_TITLE),
                        data.text("words", LONGEST_WORDS),
                        data.text("wordsPl", LONGEST_WORDS),
                        fields.product(data, "product"),
                        fields.region(data, "region"),
                        data.text("reference", 64),
                        SignalFields.shaped(data, "skill", SignalFields.SKILL),
                        SignalFields.shaped(data, "jurisdiction", Signal.JURISDICTION),
                        data.day("effectiveOn"),
                        noticedAt == null ? clock.instant() : noticedAt),
                data.missing("product"));
    }

    /** What all events of one matter share: only the first may leave it to its own id. */
    private static String subject(Payload event, SignalPhase phase, String id) {
        var subject = event.text("subject", LONGEST_ID);
        if (subject == null && phase != SignalPhase.RAISED) {
            throw event.missing("subject");
        }
        return subject == null ? id : subject;
    }
}
