package io.heed.contact;

import java.time.Instant;

/**
 * How far a wave is.
 *
 * @param waiting not decided yet
 * @param held decided to go later
 * @param written on their way
 * @param dropped not to be sent, for a reason
 * @param superseded overtaken by a later wave
 * @param movedAt when something last moved
 */
public record WaveProgress(
        int wave,
        MessageClass messageClass,
        WaveState state,
        int total,
        int waiting,
        int held,
        int written,
        int dropped,
        int superseded,
        Instant openedAt,
        Instant movedAt,
        Instant endedAt) {}
