package io.heed.channel.signal;

import org.springframework.stereotype.Component;

/** The formats that signals come in. */
@Component
record SignalFormats(
        CloudEvents cloudEvents,
        Alerts alerts,
        StatusUpdates statusUpdates,
        Tracking tracking,
        PlannedEvents planned) {}
