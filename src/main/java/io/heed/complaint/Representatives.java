package io.heed.complaint;

import io.heed.customer.CaseContact;
import io.heed.customer.ContactWay;
import io.heed.customer.Customer;
import io.heed.customer.Reach;
import io.heed.shared.CaseNumber;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who acts for a complainant. A complaint may come from somebody who is authorised by the complainant or by law (FCA Handbook,
 * DISP 2.7.2R); letters go there once the authority has been seen. Until then they go to the complainant, unless there is no
 * other address than the representative's.
 */
@Service
@Transactional
public class Representatives {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 500;

    private final Cases cases;
    private final CaseAccess access;
    private final RepresentativeMapper mapper;

    Representatives(Cases cases, CaseAccess access, RepresentativeMapper mapper) {
        this.cases = cases;
        this.access = access;
        this.mapper = mapper;
    }

    /** Who acts for the complainant of this case, if anybody does. */
    @Transactional(readOnly = true)
    public Optional<Representative> of(CaseNumber caseNumber, Actor who) {
        return find(access.visible(caseNumber, who));
    }

    /**
     * Notes who acts for the complainant, in place of anybody noted before.
     *
     * @throws Refused naming all fields that cannot be accepted
     */
    public void note(CaseNumber caseNumber, Representative.Given given, Actor who) {
        var complaint = access.changeable(caseNumber, who);
        var representative = checked(given, who.username(), cases.now());
        complaint.representedBySomebody(true);
        cases.save(complaint);
        add(caseNumber, representative);
    }

    /** The complainant speaks for themselves again; nothing of the representative is kept. */
    public void end(CaseNumber caseNumber, Actor who) {
        var complaint = access.changeable(caseNumber, who);
        if (complaint.represented()) {
            complaint.representedBySomebody(false);
            cases.save(complaint);
            mapper.remove(caseNumber);
            cases.publish(new ComplaintEvent.RepresentativeEnded(caseNumber, cases.now(), who.username()));
        }
    }

    void add(CaseNumber caseNumber, Representative representative) {
        mapper.put(caseNumber, representative);
        cases.publish(new ComplaintEvent.RepresentativeNoted(
                caseNumber, representative.notedAt(), representative.relation(), representative.notedBy()));
    }

    /** To whom letters of a case go; costs nothing where nobody is represented. */
    Addressee addressee(Complaint complaint, CaseContact contact) {
        var customer = contact.customer();
        return find(complaint)
                .filter(representative -> representative.authoritySeen() || isOutOfReach(customer))
                .map(representative -> new Addressee(representative.name(), representative.reach(), customer.name()))
                .orElseGet(() -> new Addressee(customer.name(), contact.reach(), null));
    }

    /** Nothing arrives at this address. It is noted where it is the representative's; whose else it is, others note. */
    public void unreachable(CaseNumber caseNumber, ContactWay way, String address) {
        var representative = mapper.find(caseNumber);
        if (representative == null) {
            return;
        }
        var failed = Reach.at(address, address);
        if (way == ContactWay.EMAIL && representative.reach().isAtEmail(address)) {
            mapper.markEmail(caseNumber, cases.now());
        } else if (way == ContactWay.SMS && representative.reach().number().equals(failed.number())) {
            mapper.markPhone(caseNumber, cases.now());
        }
    }

    private static boolean isOutOfReach(Customer customer) {
        return customer.email() == null && customer.phone() == null;
    }

    private Optional<Representative> find(Complaint complaint) {
        return complaint.represented() ? Optional.ofNullable(mapper.find(complaint.caseNumber())) : Optional.empty();
    }

    static Representative checked(Representative.Given given, String by, Instant now) {
        var wrong = new ArrayList<Refused>();
        var checked = new Representative(
                SubmissionCheck.noted(wrong, () -> name(given.name())),
                SubmissionCheck.noted(
                        wrong,
                        () -> SubmissionCheck.choice(
                                "representative.relation", given.relation(), Representative.Relation.class)),
                SubmissionCheck.noted(wrong, () -> SubmissionCheck.email("representative.email", given.email())),
                SubmissionCheck.noted(wrong, () -> SubmissionCheck.phone("representative.phone", given.phone())),
                given.authoritySeen(),
                SubmissionCheck.noted(
                        wrong,
                        () -> SubmissionCheck.words(
                                "representative.authorityNote", given.authorityNote(), LONGEST_NOTE)),
                by,
                now,
                null,
                null);
        if (wrong.isEmpty() && checked.email() == null && checked.phone() == null) {
            wrong.add(new Refused("representative.email", "complaint.representative-contact-missing"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
        return checked;
    }

    private static String name(String given) {
        var name = SubmissionCheck.words("representative.name", given, LONGEST_NAME);
        if (name == null) {
            throw new Refused("representative.name", "complaint.representative-name-missing");
        }
        return name.strip();
    }

    /**
     * Who reads a letter.
     *
     * @param onBehalfOf the complainant's name when somebody else reads it, or null
     */
    record Addressee(String name, Reach reach, String onBehalfOf) {}
}
