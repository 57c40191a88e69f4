package io.heed.complaint;

import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.Conflict;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import java.time.Instant;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The open cases of somebody who is on the telephone or at the counter, so that nothing is written down a second time. */
@Service
@Transactional
public class CallersCases {

    private static final int MOST = 5;

    private final Cases cases;
    private final CaseAccess access;
    private final Customers customers;
    private final DuplicateMapper mapper;
    private final IntakeKeyMapper keys;
    private final SubmissionCheck check;
    private final Correspondence correspondence;

    CallersCases(
            Cases cases,
            CaseAccess access,
            Customers customers,
            DuplicateMapper mapper,
            IntakeKeyMapper keys,
            SubmissionCheck check,
            Correspondence correspondence) {
        this.cases = cases;
        this.access = access;
        this.customers = customers;
        this.mapper = mapper;
        this.keys = keys;
        this.check = check;
        this.correspondence = correspondence;
    }

    /** An open case of the caller. */
    public record Open(CaseNumber caseNumber, Stage stage, String product, String owner, Instant receivedAt) {}

    /**
     * The latest open cases of whoever gave exactly this e-mail address or telephone number, of those that the reader may
     * see.
     */
    @Transactional(readOnly = true)
    public List<Open> of(String email, String phone, Actor who) {
        var same = customers.reachedBy(given(email), given(phone));
        return same.isEmpty()
                ? List.of()
                : mapper.ofCustomers(same).stream()
                        .filter(each -> access.isVisible(each.caseNumber(), each.team(), each.owner(), who))
                        .limit(MOST)
                        .map(each -> new Open(
                                each.caseNumber(), each.stage(), each.product(), each.owner(), each.receivedAt()))
                        .toList();
    }

    /**
     * Adds the customer's words to an open case, once for each key.
     *
     * @throws Refused when there are no words
     * @throws Conflict when the case is closed, or the key came before with something else
     */
    public void add(String key, CaseNumber caseNumber, String text, Actor who) {
        check.key(key);
        var words = SubmissionCheck.words("text", text, SubmissionCheck.LONGEST_TEXT);
        if (words == null) {
            throw new Refused("text", "complaint.text-missing");
        }
        var complaint = access.changeable(caseNumber, who);
        var digest = DigestUtils.sha256Hex(caseNumber + words);
        if (isNew(key, digest, caseNumber)) {
            if (!complaint.isOpen()) {
                throw new Conflict("complaint.closed");
            }
            correspondence.customerWrote(caseNumber, words, List.of());
            cases.publish(new ComplaintEvent.WrittenDown(caseNumber, cases.now(), who.username()));
        }
    }

    private boolean isNew(String key, String digest, CaseNumber caseNumber) {
        var earlier = keys.find(key);
        if (earlier == null) {
            try {
                keys.insert(new IntakeKey(key, digest, caseNumber, null, cases.now()));
            } catch (DuplicateKeyException wonByAnother) {
                throw new Conflict("complaint.key-reused");
            }
            return true;
        }
        if (!earlier.bodyDigest().equals(digest)) {
            throw new Conflict("complaint.key-reused");
        }
        return false;
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
