package io.heed.theme;

/**
 * Which customers are looked at: everybody, those of a region or of a product, or all others than these.
 *
 * @param region a region's key, or null for any
 * @param product a product's key, or null for any
 * @param inverted whether it is the others that are looked at
 */
public record Cohort(String region, String product, boolean inverted) {

    /** Refuses the others of everybody. */
    public Cohort {
        if (inverted && region == null && product == null) {
            throw new IllegalArgumentException("Nobody is beside everybody");
        }
    }

    /** Everybody. */
    public static Cohort everybody() {
        return new Cohort(null, null, false);
    }

    /** Those of the region. */
    public static Cohort ofRegion(String key) {
        return new Cohort(key, null, false);
    }

    /** Those of the product. */
    public static Cohort ofProduct(String key) {
        return new Cohort(null, key, false);
    }

    /** Everybody who is not of this cohort; those of whom nobody knows are among them. */
    public Cohort others() {
        return new Cohort(region, product, !inverted);
    }
}
