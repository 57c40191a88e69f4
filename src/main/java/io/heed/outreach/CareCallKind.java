package io.heed.outreach;

import io.heed.customer.Customers;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Care calls as the desk meets them: those of the team that calls see them, leads of that team, managers, and auditors, who
 * change nothing.
 */
@Component
class CareCallKind implements CaseKind {

    private final CareCalls calls;
    private final CareCallMapper mapper;
    private final Customers customers;
    private final StaffDirectory staff;

    CareCallKind(CareCalls calls, CareCallMapper mapper, Customers customers, StaffDirectory staff) {
        this.calls = calls;
        this.mapper = mapper;
        this.customers = customers;
        this.staff = staff;
    }

    @Override
    public String letters() {
        return CareCall.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        if (!isVisible(calls.get(number), who)) {
            throw new NotFound();
        }
    }

    @Override
    public void checkWorkable(CaseNumber number, Actor who) {
        checkVisible(number, who);
        if (who.role() == Role.AUDITOR) {
            throw new NotFound();
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var lines = new HashMap<CaseNumber, CaseLine>();
        if (!wanted.isEmpty()) {
            mapper.findAll(wanted).stream()
                    .filter(call -> isVisible(call, who))
                    .forEach(call -> lines.put(
                            call.number(),
                            new CaseLine(customers.get(call.customerId()).name(), null)));
        }
        return lines;
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/care-calls/" + number;
    }

    private boolean isVisible(CareCall call, Actor who) {
        return switch (who.role()) {
            case MANAGER, AUDITOR -> true;
            case AGENT, LEAD -> staff.teamsOf(who).contains(call.team());
            case BRANCH, OWNER, ADMIN -> false;
        };
    }
}
