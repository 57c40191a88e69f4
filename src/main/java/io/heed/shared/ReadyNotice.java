package io.heed.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where Heed is to be found, once it can be. */
@Component
class ReadyNotice {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyNotice.class);

    private final HeedProperties properties;

    ReadyNotice(HeedProperties properties) {
        this.properties = properties;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        LOG.info(
                "Heed is ready at {} ({} s)",
                properties.baseUrl(),
                event.getTimeTaken() == null ? "?" : event.getTimeTaken().toSeconds());
    }
}
