package io.heed.outreach;

import io.heed.outreach.SignalReceipt.Outcome;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Hears all signals for tests to ask about, and hands them on to the one who takes them in, if there is one. */
@Component
@Primary
public class ScriptedSignals implements SignalIntake {

    private final ObjectProvider<SignalIntake> all;
    private final List<Signal> heard = new ArrayList<>();
    private final Map<String, CaseNumber> outreaches = new HashMap<>();
    private final Map<String, CaseNumber> ids = new HashMap<>();
    private final AtomicLong numbers = new AtomicLong(900_000);

    ScriptedSignals(ObjectProvider<SignalIntake> all) {
        this.all = all;
    }

    @Override
    public synchronized SignalReceipt receive(Signal signal) {
        if ("scripted refusal".equals(signal.title())) {
            throw new Refused("title", "channel.webhook.wrong");
        }
        heard.add(signal);
        return all.stream()
                .filter(each -> each != this)
                .findFirst()
                .map(real -> real.receive(signal))
                .orElseGet(() -> scripted(signal));
    }

    private SignalReceipt scripted(Signal signal) {
        var subject = signal.source() + " " + signal.subject();
        var id = signal.source() + " " + signal.id();
        if (ids.containsKey(id)) {
            return new SignalReceipt(Outcome.REPEATED, ids.get(id));
        }
        if (signal.phase() != SignalPhase.RAISED && !outreaches.containsKey(subject)) {
            return new SignalReceipt(Outcome.NOTED, null);
        }
        var known = outreaches.get(subject);
        var number = known == null ? CaseNumber.of("OR", numbers.incrementAndGet()) : known;
        outreaches.put(subject, number);
        ids.put(id, number);
        return new SignalReceipt(known == null ? Outcome.OPENED : Outcome.JOINED, number);
    }

    /** What was said by this source about whatever has the mark in its subject or id, each id once, in its order. */
    public synchronized List<Signal> of(String source, String mark) {
        var seen = new HashSet<String>();
        return heard.stream()
                .filter(each -> each.source().equals(source))
                .filter(each -> each.subject().contains(mark) || each.id().contains(mark))
                .filter(each -> seen.add(each.id()))
                .toList();
    }
}
