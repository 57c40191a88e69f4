package io.heed.outreach;

import io.heed.outreach.SignalReceipt.Outcome;
import io.heed.shared.CaseNumber;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a signal comes to. The same id counts once. Signals may come late, twice and in any order: what its source noticed
 * before the last that we heard is old, and customers are not told old news. A matter that is raised again after it was over is
 * told anew, as an outreach of its own; whatever else comes then is noted for staff to read.
 */
@Component
class SignalTaking {

    private final OutreachMapper mapper;
    private final NoticePeriods notices;
    private final OutreachProcess process;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignalTaking(
            OutreachMapper mapper,
            NoticePeriods notices,
            OutreachProcess process,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.notices = notices;
        this.process = process;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    SignalReceipt take(Signal signal) {
        if (mapper.hear(signal, clock.instant()) == 0) {
            return new SignalReceipt(Outcome.REPEATED, mapper.heardAbout(signal));
        }
        var latest = mapper.lockLatest(signal.source(), signal.subject());
        var receipt = latest != null && latest.isTelling() ? join(latest, signal) : begin(latest, signal);
        if (receipt.outreach() != null) {
            mapper.ledTo(signal, receipt.outreach());
        }
        return receipt;
    }

    /** About a matter that is not being told: it begins, unless its end or something old is reported. */
    private SignalReceipt begin(Outreach earlier, Signal signal) {
        if (Stage.of(signal.phase()).isClosing()) {
            return closesNothing(earlier, signal);
        }
        if (earlier != null && !reopens(earlier, signal)) {
            note(earlier, signal);
            return new SignalReceipt(Outcome.NOTED, earlier.number());
        }
        var number = CaseNumber.of(Outreach.LETTERS, mapper.nextNumber());
        var outreach = Outreach.open(number, signal, earlier == null ? 1 : earlier.occurrence() + 1, clock.instant());
        mapper.insert(outreach);
        mapper.develop(development(outreach, signal, List.of(), Stage.ANNOUNCEMENT));
        process.opened(number);
        var opened = mapper.find(number);
        return opened.outcome() == OutreachOutcome.NOTED
                ? new SignalReceipt(Outcome.NOTED, null)
                : new SignalReceipt(Outcome.OPENED, number);
    }

    /** The end of something whose telling was concluded without it is kept with the matter. */
    private SignalReceipt closesNothing(Outreach earlier, Signal signal) {
        if (earlier == null) {
            return new SignalReceipt(Outcome.NOTED, null);
        }
        note(earlier, signal);
        if (earlier.overAt() == null) {
            earlier.over(signal.at());
            mapper.update(earlier);
            events.publishEvent(new OutreachEvent.MatterOver(earlier.number(), clock.instant()));
        }
        return new SignalReceipt(Outcome.NOTED, earlier.number());
    }

    /** What was stopped, refused or told to its end comes back when its source raises it again, later than anything before. */
    private boolean reopens(Outreach earlier, Signal signal) {
        if (signal.phase() != SignalPhase.RAISED) {
            return false;
        }
        var before = earlier.overAt() == null
                ? last(mapper.developments(earlier.number())).noticedAt()
                : earlier.overAt();
        return signal.at().isAfter(before);
    }

    /** Staff read it; customers, to whom all was said, do not. */
    private void note(Outreach earlier, Signal signal) {
        mapper.note(new Afterword(
                earlier.number(),
                signal.id(),
                Stage.of(signal.phase()),
                signal.words(),
                signal.wordsPl(),
                signal.at(),
                clock.instant()));
    }

    private SignalReceipt join(Outreach outreach, Signal signal) {
        var developments = mapper.developments(outreach.number());
        var isTold = developments.stream().anyMatch(Development::isTold);
        var stage = stage(signal, isTold);
        if (signal.phase() == SignalPhase.RAISED
                || isOld(signal, developments)
                || changesApprovedWords(outreach, signal)
                || saysNothingNew(outreach, signal, stage, last(developments))) {
            return new SignalReceipt(Outcome.NOTED, outreach.number());
        }
        var movesItsDay = signal.effectiveOn() != null && !signal.effectiveOn().equals(outreach.effectiveOn());
        outreach.develop(signal);
        if (stage.isClosing()) {
            outreach.over(signal.at());
        }
        mapper.develop(development(outreach, signal, developments, stage));
        if (!isTold && movesItsDay && outreach.state() != OutreachState.OPENED) {
            outreach.schedule(notices.of(outreach), clock.instant());
        }
        mapper.update(outreach);
        return tell(outreach, stage, isTold);
    }

    private SignalReceipt tell(Outreach outreach, Stage stage, boolean isTold) {
        if (stage.isClosing()) {
            events.publishEvent(new OutreachEvent.MatterOver(outreach.number(), clock.instant()));
            if (!isTold) {
                process.stopped(outreach.number());
                return new SignalReceipt(Outcome.NOTED, outreach.number());
            }
        }
        process.developed(outreach.number());
        process.datesMoved(outreach.number());
        return new SignalReceipt(Outcome.JOINED, outreach.number());
    }

    private static boolean isOld(Signal signal, List<Development> developments) {
        return signal.at().isBefore(last(developments).noticedAt());
    }

    /** Whoever has not heard of it yet hears no change of it, but what holds now. */
    private static Stage stage(Signal signal, boolean isTold) {
        var stage = Stage.of(signal.phase());
        return isTold || stage.isClosing() ? stage : Stage.ANNOUNCEMENT;
    }

    /** What somebody approved goes out as it was approved, or not at all. */
    private static boolean changesApprovedWords(Outreach outreach, Signal signal) {
        return outreach.keepsItsWords() && !Stage.of(signal.phase()).isClosing();
    }

    /** An update in the words that were told last is none. */
    private static boolean saysNothingNew(Outreach outreach, Signal signal, Stage stage, Development last) {
        return last.stage() == stage
                && Objects.equals(last.words(), signal.words())
                && Objects.equals(last.wordsPl(), signal.wordsPl())
                && (signal.effectiveOn() == null || signal.effectiveOn().equals(outreach.effectiveOn()));
    }

    private Development development(Outreach outreach, Signal signal, List<Development> before, Stage stage) {
        return new Development(
                outreach.number(),
                before.size() + 1,
                stage,
                signal.words(),
                signal.wordsPl(),
                signal.at(),
                clock.instant(),
                signal.source(),
                null);
    }

    private static Development last(List<Development> developments) {
        return developments.get(developments.size() - 1);
    }
}
