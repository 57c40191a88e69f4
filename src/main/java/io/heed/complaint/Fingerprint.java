package io.heed.complaint;

import java.util.Arrays;

/**
 * 128 bits that are more alike the more {@link WordRuns} two texts share, kept in the complaint's own row so that the
 * database finds candidates by counting bits. Two texts with resemblance R (shared runs by all runs) agree in
 * 128 (1 + R) / 2 bits, give or take at most six: half of them when they have nothing in common, 96 when R is one half.
 *
 * <p>One bit of each of 128 minima: P. Li, A. C. König, "b-Bit Minwise Hashing", WWW 2010. The mixing function is the one of
 * G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
 */
record Fingerprint(long first, long second) {

    /**
     * Fingerprints this near are looked at. Texts with R = 0.5 are 32 bits apart (standard deviation 4.9): nineteen of twenty
     * get through; texts with nothing in common 64 (5.7): two in a hundred thousand.
     */
    static final int NEAR = 40;

    private static final int BITS = 128;
    private static final long STEP = 0x9e3779b97f4a7c15L;

    /** The fingerprint of a text; null when it has too few words to be found by them. */
    static Fingerprint of(String text) {
        var runs = WordRuns.of(text);
        if (!runs.isTelling()) {
            return null;
        }
        var least = new long[BITS];
        Arrays.fill(least, Long.MAX_VALUE);
        for (var run : runs.distinct()) {
            for (int i = 0; i < BITS; i++) {
                least[i] = Math.min(least[i], mix(run + (i + 1) * STEP));
            }
        }
        return new Fingerprint(bits(least, 0), bits(least, Long.SIZE));
    }

    /** How many of the 128 bits differ. */
    int distanceTo(Fingerprint other) {
        return Long.bitCount(first ^ other.first) + Long.bitCount(second ^ other.second);
    }

    private static long bits(long[] least, int from) {
        var bits = 0L;
        for (int i = from; i < from + Long.SIZE; i++) {
            bits = bits << 1 | least[i] & 1;
        }
        return bits;
    }

    private static long mix(long value) {
        var mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
