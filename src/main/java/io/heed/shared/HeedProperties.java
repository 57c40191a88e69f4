package io.heed.shared;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about Heed itself.
 *
 * @param data the folder for everything Heed keeps beside an external database
 * @param demonstration whether this is the demonstration world, with its accounts and movable clock
 * @param secret the key for tokens and digests; drawn once and kept in {@code data} when empty, except in production
 * @param baseUrl the address that customers reach Heed under, without a slash at its end
 * @param demoPassword the password of the demonstration accounts; drawn and printed when empty
 * @param mail how letters present themselves
 */
@ConfigurationProperties("heed")
public record HeedProperties(
        @DefaultValue("data") Path data,
        boolean demonstration,
        @DefaultValue("") String secret,
        URI baseUrl,
        @DefaultValue("") String demoPassword,
        @DefaultValue Mail mail) {

    /**
     * How letters present themselves.
     *
     * @param from the sender's address
     */
    public record Mail(@DefaultValue("heed@localhost") String from) {}
}
