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
 * @param baseUrl the address that customers reach Heed under, without a slash at its end; in production there is none by
 *     itself, and {@link PublicAddress} asks for it
 * @param demoPassword the password of the demonstration accounts; drawn and printed when empty
 */
@ConfigurationProperties("heed")
public record HeedProperties(
        @DefaultValue("data") Path data,
        boolean demonstration,
        @DefaultValue("") String secret,
        URI baseUrl,
        @DefaultValue("") String demoPassword) {}
