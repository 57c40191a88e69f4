package io.heed.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heed.shared.audit.CanonicalText;
import io.heed.shared.audit.SealedWords.Words;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/** The digests of the chain: plain for what anybody may know, keyed for words. */
final class Digests {

    private Digests() {}

    static String sha256(String text) {
        return DigestUtils.sha256Hex(text.getBytes(UTF_8));
    }

    static String of(Recorded row) {
        return sha256(CanonicalText.of(
                row.category(), row.caseNumber(), row.occurredAt(), row.event(), row.actor(), row.facts()));
    }

    static String of(Words words, byte[] key) {
        return new HmacUtils(HmacAlgorithms.HMAC_SHA_256, key)
                .hmacHex(CanonicalText.of(words.id(), words.caseNumber(), words.writtenAt(), words.canonical()));
    }
}
