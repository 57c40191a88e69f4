package io.heed.desk.web;

import io.heed.contact.WaveProgress;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far a message is, as one bar in parts of a thousand.
 *
 * @param total how many it is for
 * @param left who still hears of it: waiting or held
 * @param percent how much of it is decided for good
 */
record WaveBar(int total, int left, int percent, List<Part> parts) {

    static final int WIDTH = 1_000;

    /**
     * A part of it.
     *
     * @param name the end of its message key and style: told, waiting, held or dropped
     * @param from where it begins, of a thousand
     * @param width how wide it is, of a thousand
     */
    record Part(String name, int count, int from, int width) {}

    /** Of a wave that was opened; null for null. */
    static WaveBar of(WaveProgress wave) {
        if (wave == null) {
            return null;
        }
        var counts = new int[] {wave.written(), wave.held(), wave.waiting(), wave.dropped() + wave.superseded()};
        var names = List.of("told", "held", "waiting", "dropped");
        var total = Math.max(1, wave.total());
        var parts = Stream.<Part>builder();
        var from = 0;
        for (int i = 0; i < counts.length; i++) {
            var width = (int) ((long) counts[i] * WIDTH / total);
            parts.add(new Part(names.get(i), counts[i], from, width));
            from += width;
        }
        var left = wave.waiting() + wave.held();
        var decided = (int) ((long) (wave.total() - left) * 100 / total);
        return new WaveBar(wave.total(), left, decided, parts.build().toList());
    }
}
