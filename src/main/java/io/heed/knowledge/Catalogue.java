package io.heed.knowledge;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Products, regions and known issues, named in the reader's language. */
@Service
public class Catalogue {

    private static final long KEPT_NANOS = Duration.ofMinutes(1).toNanos();

    private final CatalogueMapper mapper;
    private volatile Lines lines;

    Catalogue(CatalogueMapper mapper) {
        this.mapper = mapper;
    }

    /** All products, by name. */
    public List<Product> products(Locale locale) {
        return mapper.products(isPolish(locale));
    }

    /** The line whose rules the product goes by; {@code other} when there is no such product. */
    public String lineOf(String product) {
        return product == null ? "other" : lines(product).getOrDefault(product, "other");
    }

    /** All regions, by name. */
    public List<Region> regions(Locale locale) {
        return mapper.regions(isPolish(locale));
    }

    /** The keys of all products. */
    public Set<String> productIds() {
        return mapper.products(false).stream().map(Product::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether there is such a product. */
    public boolean isProduct(String id) {
        return lines(id).containsKey(id);
    }

    /** The keys of all regions. */
    public Set<String> regionIds() {
        return mapper.regions(false).stream().map(Region::id).collect(Collectors.toUnmodifiableSet());
    }

    /** What is known to be wrong now, the newest first. */
    public List<KnownIssue> openIssues(Locale locale) {
        return mapper.openIssues(isPolish(locale));
    }

    /** The open issue of this product, in this region or everywhere; the newest if there are several. */
    public Optional<Long> openIssueOf(String product, String region) {
        return product == null ? Optional.empty() : Optional.ofNullable(mapper.openIssueOf(product, region));
    }

    /** An issue, open or resolved. */
    public Optional<KnownIssue> issue(long id, Locale locale) {
        return Optional.ofNullable(mapper.issue(id, isPolish(locale)));
    }

    /** Kept for a minute, as calendars are; what is not found is looked for once more. */
    private Map<String, String> lines(String wanted) {
        var known = lines;
        if (known == null || known.isStale() || !known.ofProducts().containsKey(wanted)) {
            known = new Lines(
                    System.nanoTime(),
                    mapper.products(false).stream().collect(Collectors.toMap(Product::id, Product::line)));
            lines = known;
        }
        return known.ofProducts();
    }

    private static boolean isPolish(Locale locale) {
        return "pl".equals(locale.getLanguage());
    }

    /**
     * Something that we sell.
     *
     * @param line what its rules go by: payments, telecom, energy, airline or retail
     */
    public record Product(String id, String name, String line) {}

    /** A part of the country or the world. */
    public record Region(String id, String name) {}

    /**
     * Something that is wrong for many.
     *
     * @param region null means everywhere
     * @param status what we know and do, in words for customers
     */
    public record KnownIssue(
            long id,
            String product,
            String region,
            String title,
            String status,
            Instant openedAt,
            Instant resolvedAt) {}

    private record Lines(long loadedAt, Map<String, String> ofProducts) {

        boolean isStale() {
            return System.nanoTime() - loadedAt > KEPT_NANOS;
        }
    }
}
