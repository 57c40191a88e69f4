package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.audit.CaseFact;
import io.heed.shared.audit.CaseFacts;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Themes, for those who look back. */
@Component
class ThemeFacts implements CaseFacts {

    private final ThemeMapper mapper;

    ThemeFacts(ThemeMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Theme.LETTERS;
    }

    @Override
    public List<CaseFact> factsOf(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : mapper.facts(cases);
    }
}
