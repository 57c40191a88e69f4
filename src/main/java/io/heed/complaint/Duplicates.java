package io.heed.complaint;

import io.heed.complaint.DuplicateMapper.Found;
import io.heed.complaint.DuplicateMapper.Look;
import io.heed.complaint.MessageMapper.ComplaintWords;
import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.staff.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Open cases that may be about the same matter: of the same known incident; of the same customer, by e-mail address or
 * telephone number, with nearly the same words or about the same product; of other customers with the same words about the
 * same product in the same region. Words and products count within thirty days. It proposes; people decide.
 */
@Service
public class Duplicates {

    private static final Duration WITHIN = Duration.ofDays(30);

    /** From this share of the same words on, in percent, a customer has probably written twice. */
    private static final int SAME_CUSTOMERS_WORDS = 70;

    /** Two customers have to agree more than one with himself before it can be anything but chance. */
    private static final int OTHERS_WORDS = 85;

    private static final int MOST = 10;

    private final Cases cases;
    private final DuplicateMapper mapper;
    private final MessageMapper messages;
    private final LinkMapper links;
    private final Customers customers;
    private final CaseAccess access;

    Duplicates(
            Cases cases,
            DuplicateMapper mapper,
            MessageMapper messages,
            LinkMapper links,
            Customers customers,
            CaseAccess access) {
        this.cases = cases;
        this.mapper = mapper;
        this.messages = messages;
        this.links = links;
        this.customers = customers;
        this.access = access;
    }

    /** Why a case is proposed, the strongest reason first. */
    public enum Reason {
        SAME_INCIDENT,
        SAME_CUSTOMER,
        SAME_WORDS,
        SAME_PRODUCT
    }

    /**
     * A case that may be the same.
     *
     * @param percent the share of the same words, 0 to 100
     */
    public record Candidate(
            CaseNumber caseNumber,
            Stage stage,
            String team,
            String owner,
            Instant receivedAt,
            Set<Reason> reasons,
            int percent) {

        /** What a link with it would be for. */
        public CaseLinks.Kind kind() {
            if (isFor(Reason.SAME_INCIDENT)) {
                return CaseLinks.Kind.SAME_INCIDENT;
            }
            return isFor(Reason.SAME_CUSTOMER) ? CaseLinks.Kind.SAME_CUSTOMER : CaseLinks.Kind.RELATED;
        }

        private boolean isFor(Reason reason) {
            return reasons.contains(reason);
        }
    }

    /** Open cases to merge this one into or to link it with, the likeliest first, of those that the reader may see. */
    @Transactional(readOnly = true)
    public List<Candidate> of(CaseNumber caseNumber, Actor who) {
        var complaint = cases.get(caseNumber);
        if (!complaint.isOpen()) {
            return List.of();
        }
        var same = Set.copyOf(customers.sameAs(complaint.customerId()));
        var found = found(complaint, same, who);
        var percents = percents(caseNumber, found.keySet());
        return found.values().stream()
                .map(each -> candidate(complaint, each, same, percents.getOrDefault(each.caseNumber(), 0)))
                .filter(each -> !each.reasons().isEmpty())
                .sorted(Comparator.comparing((Candidate each) -> !each.isFor(Reason.SAME_WORDS))
                        .thenComparing(each -> !each.isFor(Reason.SAME_CUSTOMER))
                        .thenComparing(Candidate::percent, Comparator.reverseOrder())
                        .thenComparing(Candidate::receivedAt)
                        .thenComparing(each -> each.caseNumber().value()))
                .limit(MOST)
                .toList();
    }

    private Map<CaseNumber, Found> found(Complaint complaint, Set<Long> same, Actor who) {
        var known = new ArrayList<>(links.linkedTo(complaint.caseNumber()));
        known.add(complaint.caseNumber());
        return Stream.of(mapper.ofCustomers(same), ofIssue(complaint), alike(complaint))
                .flatMap(List::stream)
                .filter(each -> !known.contains(each.caseNumber()))
                .filter(each -> access.isVisible(each.caseNumber(), each.team(), each.owner(), who))
                .collect(Collectors.toMap(Found::caseNumber, each -> each, (one, again) -> one, LinkedHashMap::new));
    }

    private List<Found> ofIssue(Complaint complaint) {
        return complaint.knownIssue() == null ? List.of() : mapper.ofIssue(complaint.knownIssue());
    }

    private List<Found> alike(Complaint complaint) {
        var words = complaint.words();
        var at = complaint.receivedAt();
        return words == null || complaint.product() == null
                ? List.of()
                : mapper.alike(new Look(
                        complaint.product(),
                        complaint.region(),
                        words.first(),
                        words.second(),
                        Fingerprint.NEAR,
                        at.minus(WITHIN),
                        at.plus(WITHIN)));
    }

    private Map<CaseNumber, Integer> percents(CaseNumber caseNumber, Set<CaseNumber> found) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var runs = WordRuns.of(messages.complaintOf(caseNumber));
        return messages.complaintsOf(found).stream()
                .collect(Collectors.toMap(
                        ComplaintWords::caseNumber,
                        each -> WordRuns.of(each.body()).percentSharedWith(runs),
                        (first, later) -> first));
    }

    private static Candidate candidate(Complaint complaint, Found found, Set<Long> same, int percent) {
        var reasons = EnumSet.noneOf(Reason.class);
        var sameCustomer = same.contains(found.customerId());
        if (complaint.knownIssue() != null && complaint.knownIssue().equals(found.knownIssue())) {
            reasons.add(Reason.SAME_INCIDENT);
        }
        if (Duration.between(complaint.receivedAt(), found.receivedAt()).abs().compareTo(WITHIN) <= 0) {
            if (percent >= (sameCustomer ? SAME_CUSTOMERS_WORDS : OTHERS_WORDS)) {
                reasons.add(Reason.SAME_WORDS);
            }
            if (sameCustomer && Objects.equals(complaint.product(), found.product())) {
                reasons.add(Reason.SAME_PRODUCT);
            }
        }
        if (sameCustomer && !reasons.isEmpty()) {
            reasons.add(Reason.SAME_CUSTOMER);
        }
        return new Candidate(
                found.caseNumber(), found.stage(), found.team(), found.owner(), found.receivedAt(), reasons, percent);
    }
}
