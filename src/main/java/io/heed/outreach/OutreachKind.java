package io.heed.outreach;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.shared.Refused;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Outreaches as the desk meets them: nobody personal is in them, and leads and managers approve what others composed. */
@Component
class OutreachKind implements CaseKind {

    private final OutreachRecords records;
    private final OutreachListMapper mapper;

    OutreachKind(OutreachRecords records, OutreachListMapper mapper) {
        this.records = records;
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Outreach.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        Outreaches.mayRead(who);
        records.get(number);
    }

    @Override
    public void checkWorkable(CaseNumber number, Actor who) {
        var outreach = records.get(number);
        if (!who.is(Role.LEAD, Role.MANAGER)) {
            throw new NotFound();
        }
        if (who.username().equals(outreach.openedBy())) {
            throw new Refused(null, "outreach.own-message");
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var locale = LocaleContextHolder.getLocale();
        return mapper.lines(List.copyOf(wanted)).stream()
                .collect(Collectors.toMap(
                        OutreachLine::number,
                        line -> new CaseLine(Titles.in(locale, line.title(), line.titlePl()), line.product())));
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/outreach/" + number;
    }
}
