package io.heed.channel.signal;

/**
 * What a matter concerns.
 *
 * @param product a product's key
 * @param region a region's key, or null for everywhere
 */
record Place(String product, String region) {

    /** As part of a name. */
    String key() {
        return product + " " + (region == null ? "*" : region);
    }
}
