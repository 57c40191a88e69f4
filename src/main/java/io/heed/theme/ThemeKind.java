package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.CaseKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Themes as the desk meets them: everybody who works with customers' words sees them, whatever the team. */
@Component
class ThemeKind implements CaseKind {

    private final ThemeRecords records;
    private final ThemeMapper mapper;

    ThemeKind(ThemeRecords records, ThemeMapper mapper) {
        this.records = records;
        this.mapper = mapper;
    }

    @Override
    public String letters() {
        return Theme.LETTERS;
    }

    @Override
    public void checkVisible(CaseNumber number, Actor who) {
        records.get(number);
        if (!Themes.readsWords(who)) {
            throw new NotFound();
        }
    }

    @Override
    public void checkWorkable(CaseNumber number, Actor who) {
        records.get(number);
        Themes.mayWork(who);
    }

    @Override
    public Map<CaseNumber, CaseLine> lines(Collection<CaseNumber> wanted, Actor who) {
        var lines = new HashMap<CaseNumber, CaseLine>();
        if (!wanted.isEmpty() && Themes.readsWords(who)) {
            var locale = LocaleContextHolder.getLocale();
            mapper.findAll(wanted)
                    .forEach(theme -> lines.put(theme.number(), new CaseLine(theme.title(locale), theme.product())));
        }
        return lines;
    }

    @Override
    public String pageOf(CaseNumber number) {
        return "/desk/themes/" + number;
    }
}
