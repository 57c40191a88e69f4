package io.heed.improvement;

import io.heed.shared.CaseNumber;
import io.heed.theme.ThemeUse;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Improvements as the use of a theme: one at a time is under way and counted by it. */
@Component
class ImprovementsOnThemes implements ThemeUse {

    private final ImprovementMapper mapper;
    private final ImprovementRecords records;

    ImprovementsOnThemes(ImprovementMapper mapper, ImprovementRecords records) {
        this.mapper = mapper;
        this.records = records;
    }

    @Override
    public Optional<CaseNumber> openOn(CaseNumber theme) {
        return Optional.ofNullable(mapper.openFor(theme)).map(Improvement::number);
    }

    @Override
    public void moved(CaseNumber theme, CaseNumber into, String by) {
        openOn(theme).map(records::lock).ifPresent(improvement -> {
            improvement.countBy(into);
            records.save(improvement);
            records.tell(new ImprovementEvent.ThemeMerged(improvement.number(), records.now(), theme, into, by));
        });
    }
}
