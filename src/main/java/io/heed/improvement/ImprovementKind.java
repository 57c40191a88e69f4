package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import io.heed.staff.Role;
import io.heed.staff.StaffDirectory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Improvements as the desk meets them: everybody who works cases may read them, a branch those that it is asked about. */
@Component
class ImprovementKind implements CaseKind {

    private final ImprovementRecords records;
    private final ImprovementMapper mapper;
    private final StaffDirectory staff;

    ImprovementKind(ImprovementRecords records, ImprovementMapper mapper, StaffDirectory staff) {
        this.records = records;
        this.mapper = mapper;
        this.staff = staff;
    }

    @Override
    public String letters() {
        return Improvement.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        records.get(number);
        if (!ImprovementBoard.mayRead(who) && !isAsked(number, who)) {
            throw new NotFound();
        }
    }

    @Override
    public void checkWorkable(CaseNumber number, Actor who) {
        checkVisible(number, who);
        if (!who.role().worksCases()) {
            throw new NotFound();
        }
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var polish = "pl".equals(LocaleContextHolder.getLocale().getLanguage());
        return wanted.isEmpty()
                ? Map.of()
                : mapper.findAll(List.copyOf(wanted)).stream()
                        .filter(each -> ImprovementBoard.mayRead(who) || isAsked(each.number(), who))
                        .collect(Collectors.toMap(
                                Improvement::number,
                                each -> new CaseLine(
                                        each.subject().title(polish),
                                        each.subject().product())));
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/improvements/" + number;
    }

    private boolean isAsked(CaseNumber number, Actor who) {
        if (!who.is(Role.BRANCH)) {
            return false;
        }
        var branch = staff.find(who.username()).map(member -> Review.BRANCH + member.branch());
        return mapper.reviews(number).stream()
                .anyMatch(review -> branch.filter(review.department()::equals).isPresent());
    }
}
