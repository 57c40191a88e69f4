package io.heed.improvement;

import io.heed.contact.WaveTold;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears when everybody of a message to contributors is decided. */
@Component
class WaveListener {

    private final ImprovementProcess process;

    WaveListener(ImprovementProcess process) {
        this.process = process;
    }

    @EventListener
    void on(WaveTold event) {
        if (event.programme().kind().equals(Improvement.LETTERS)) {
            process.contributorsTold(event.programme());
        }
    }
}
