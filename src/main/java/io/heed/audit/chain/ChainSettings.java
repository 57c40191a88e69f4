package io.heed.audit.chain;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets about the chain.
 *
 * @param every how often is looked for what is to be sealed
 * @param anchors the file to which the signed head is added; {@code anchors.jsonl} in the data folder when it is null
 * @param key the file with the private key that signs; {@code audit-key.pem} in the data folder when it is null
 * @param mailTo the e-mail address to which each anchor is sent as well; nowhere when it is empty
 */
@ConfigurationProperties("heed.audit")
record ChainSettings(
        @DefaultValue("5s") Duration every,
        Path anchors,
        Path key,
        @DefaultValue("") String mailTo) {}
