package io.heed.complaint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * How many customers complained of what in the last 24 hours, and in the 24 hours of the same weekday of some weeks before.
 * A customer who complains twice in one of these spans is one.
 */
@Service
public class ComplaintCounts {

    /** How long each of the spans is. */
    public static final Duration SPAN = Duration.ofDays(1);

    private static final Duration WEEK = Duration.ofDays(7);

    private final ComplaintCountMapper mapper;

    ComplaintCounts(ComplaintCountMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * What complaints are about.
     *
     * @param cause the category of triage
     * @param region a region's key, or null when none was named
     */
    public record About(String product, String cause, String region) {}

    /**
     * Customers who complained of one thing.
     *
     * @param now in the span that ends now
     * @param before in all the spans before
     */
    public record Count(String product, String cause, String region, int now, int before) {

        /** What they complained about. */
        public About about() {
            return new About(product, cause, region);
        }
    }

    /** When the first complaint of all came in. */
    public Optional<Instant> oldest() {
        return Optional.ofNullable(mapper.oldest());
    }

    /** What was complained of with product and cause, where the spans together have at least so many. */
    public List<Count> counts(Instant end, List<Instant> ends, int atLeast) {
        return mapper.counts(end, ends.stream().map(Span::until).toList(), Span.until(end), atLeast, null);
    }

    /** The same for one thing only; no customers when there were none. */
    public Count count(Instant end, List<Instant> ends, About about) {
        return mapper.counts(end, ends.stream().map(Span::until).toList(), Span.until(end), 0, about).stream()
                .findFirst()
                .orElseGet(() -> new Count(about.product(), about.cause(), about.region(), 0, 0));
    }

    /** The ends of the spans of the same weekday in the weeks before, which lie before {@code last} and not before {@code first}. */
    public static List<Instant> weeksBefore(Instant end, Instant first, Instant last, int most) {
        return Stream.iterate(end.minus(WEEK), each -> each.minus(WEEK))
                .limit(1_000)
                .filter(each -> !each.isAfter(last))
                .takeWhile(each -> !each.minus(SPAN).isBefore(first))
                .limit(most)
                .toList();
    }

    /** From, and before, these moments. */
    record Span(Instant from, Instant to) {

        static Span until(Instant end) {
            return new Span(end.minus(SPAN), end);
        }
    }
}
