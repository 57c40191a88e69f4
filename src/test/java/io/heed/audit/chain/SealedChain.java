package io.heed.audit.chain;

import java.util.List;
import org.springframework.stereotype.Component;

/** The chain for tests of other features: sealed to its end, and what is wrong with it. */
@Component
public class SealedChain {

    private final Sealer sealer;
    private final ChainVerification verification;

    SealedChain(Sealer sealer, ChainVerification verification) {
        this.sealer = sealer;
        this.verification = verification;
    }

    /** Seals whatever waits. */
    public void seal() {
        sealer.sealAll();
    }

    /** What is wrong, in no words; empty when the chain is true. */
    public List<String> wrong() {
        sealer.sealAll();
        return verification.verify().findings().stream().map(Object::toString).toList();
    }
}
