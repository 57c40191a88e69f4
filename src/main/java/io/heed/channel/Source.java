package io.heed.channel;

/** Where a message came from. */
public enum Source {
    EMAIL("email", "mail-"),
    SOCIAL("social", "social-"),
    /** The portal's page for ideas. */
    WEB("web", "web-idea-"),
    WEBHOOK("api", "webhook-");

    private final String channel;
    private final String keyPrefix;

    Source(String channel, String keyPrefix) {
        this.channel = channel;
        this.keyPrefix = keyPrefix;
    }

    /** The complaint's channel. */
    String channel() {
        return channel;
    }

    /** The key under which a complaint from here is taken in, once. */
    String key(String externalId) {
        return keyPrefix + externalId;
    }
}
