package io.heed.outreach;

import io.heed.shared.Refused;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Hears all signals for tests to ask about, and hands them on to the one who takes them in. */
@Component
@Primary
public class ScriptedSignals implements SignalIntake {

    private final Signals signals;
    private final List<Signal> heard = new CopyOnWriteArrayList<>();

    ScriptedSignals(Signals signals) {
        this.signals = signals;
    }

    @Override
    public SignalReceipt receive(Signal signal) {
        if ("scripted refusal".equals(signal.title())) {
            throw new Refused("title", "channel.webhook.wrong");
        }
        heard.add(signal);
        return signals.receive(signal);
    }

    /** What was said by this source about whatever has the mark in its subject or id, each id once, in its order. */
    public List<Signal> of(String source, String mark) {
        var seen = new HashSet<String>();
        return heard.stream()
                .filter(each -> each.source().equals(source))
                .filter(each -> each.subject().contains(mark) || each.id().contains(mark))
                .filter(each -> seen.add(each.id()))
                .toList();
    }
}
