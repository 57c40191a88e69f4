package io.heed.audit.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.heed.shared.HeedProperties;
import io.heed.shared.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The pair of keys that signs the head of the chain, Ed25519 (RFC 8032), in two files as OpenSSL writes them. The private one
 * signs and is nobody else's; the public one, beside it with {@code .pub} at its end, may be given to anybody who verifies.
 */
@Component
class AnchorKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";

    private final Path secret;
    private final Path open;

    @Autowired
    AnchorKey(ChainSettings settings, HeedProperties heed) {
        this(settings.key() == null ? heed.data().resolve("audit-key.pem") : settings.key());
    }

    AnchorKey(Path secret) {
        this.secret = secret;
        this.open = secret.resolveSibling(secret.getFileName() + ".pub");
    }

    /** Signs the text; makes the keys when there are none yet. */
    byte[] sign(String text) throws IOException, GeneralSecurityException {
        if (!Files.exists(secret)) {
            make();
        }
        var signature = Signature.getInstance(ALGORITHM);
        signature.initSign(privateKey());
        signature.update(text.getBytes(UTF_8));
        return signature.sign();
    }

    /** The key that signatures are compared with; empty when its file is not there or holds none. */
    Optional<PublicKey> forComparing() {
        try {
            var bytes = read(open, PUBLIC);
            return Optional.of(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** Whether the text was signed by whoever has the private key. */
    static boolean isSigned(PublicKey key, String text, byte[] signed) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(text.getBytes(UTF_8));
            return signature.verify(signed);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private PrivateKey privateKey() throws IOException, GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read(secret, PRIVATE)));
    }

    private void make() throws IOException, GeneralSecurityException {
        OwnerOnly.createFolder(secret.toAbsolutePath().getParent());
        var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        write(open, PUBLIC, pair.getPublic().getEncoded());
        write(secret, PRIVATE, pair.getPrivate().getEncoded());
    }

    /** A temporary file is its owner's only, where the file system knows that. */
    private static void write(Path file, String what, byte[] bytes) throws IOException {
        var half = Files.createTempFile(file.toAbsolutePath().getParent(), "new", ".tmp");
        var text = "-----BEGIN " + what + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + what
                + "-----\n";
        Files.writeString(half, text);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] read(Path file, String what) throws IOException {
        var text = Files.readString(file)
                .replace("-----BEGIN " + what + "-----", "")
                .replace("-----END " + what + "-----", "");
        return Base64.getMimeDecoder().decode(text.strip());
    }
}
