package io.heed.audit.chain;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.AdminActs;
import io.heed.shared.audit.DigestKeys;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Draws the keys of digests when they are first needed and destroys them when a customer is forgotten. */
@Component
class DigestKeyStore implements DigestKeys {

    /** Whose key words have that are about nobody known. */
    static final long NOBODY = 0;

    private static final int BYTES = 32;

    private final DigestKeyMapper mapper;
    private final ChainMapper chain;
    private final AdminActs acts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    DigestKeyStore(DigestKeyMapper mapper, ChainMapper chain, AdminActs acts, Clock clock) {
        this.mapper = mapper;
        this.chain = chain;
        this.acts = acts;
        this.clock = clock;
    }

    /** The keys of these customers, drawn where there is none; whose key was destroyed is not among them. */
    Map<Long, byte[]> drawn(Collection<Long> customers) {
        var wanted = new TreeSet<>(customers);
        var found = all(wanted);
        for (var customer : wanted) {
            if (!found.containsKey(customer)) {
                var key = new byte[BYTES];
                random.nextBytes(key);
                mapper.add(customer, key);
            }
        }
        return found(wanted);
    }

    /** The keys that these customers have. */
    Map<Long, byte[]> found(Collection<Long> customers) {
        var keys = all(customers);
        keys.values().removeIf(each -> each.length == 0);
        return keys;
    }

    /** Empty arrays for keys that were destroyed. */
    Map<Long, byte[]> all(Collection<Long> customers) {
        var keys = new HashMap<Long, byte[]>();
        if (!customers.isEmpty()) {
            mapper.find(customers.stream().distinct().toList())
                    .forEach(each -> keys.put(each.customerId(), each.secret() == null ? new byte[0] : each.secret()));
        }
        return keys;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void destroy(long customerId) {
        mapper.destroy(customerId, clock.instant());
        acts.record(Erasures.KEY_DESTROYED, null, Map.of("customer", Long.toString(customerId)), "heed");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(CaseNumber caseNumber) {
        chain.addErasedCase(caseNumber.value(), clock.instant());
        acts.record(Erasures.CASE_ERASED, caseNumber, Map.of(), "heed");
    }
}
