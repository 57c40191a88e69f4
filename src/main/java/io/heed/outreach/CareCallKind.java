package io.heed.outreach;

import io.heed.customer.Recipients;
import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Care calls as the desk meets them: those of the team that calls see them, leads of that team, managers, and auditors, who
 * change nothing.
 */
@Component
class CareCallKind implements CaseKind {

    private final CareCalls calls;
    private final CareCallMapper mapper;
    private final Recipients recipients;
    private final StaffDirectory staff;

    CareCallKind(CareCalls calls, CareCallMapper mapper, Recipients recipients, StaffDirectory staff) {
        this.calls = calls;
        this.mapper = mapper;
        this.recipients = recipients;
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
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        var visible = mapper.findAll(wanted).stream()
                .filter(call -> isVisible(call, who))
                .toList();
        var names = new HashMap<Long, String>();
        recipients
                .of(visible.stream().map(CareCall::customerId).distinct().toList())
                .forEach(each -> names.put(each.customer().id(), each.customer().name()));
        return visible.stream()
                .collect(Collectors.toMap(CareCall::number, call -> new CaseLine(names.get(call.customerId()), null)));
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/care-calls/" + number;
    }

    private boolean isVisible(CareCall call, Actor who) {
        return staff.seesWorkOf(call.team(), who);
    }
}
