package io.heed.theme;

import io.heed.shared.CaseNumber;
import io.heed.shared.NotFound;
import io.heed.staff.Actor;
import io.heed.staff.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Themes as staff look at them: figures for all who answer for something, words only for those who work with customers. */
@Service
@Transactional(readOnly = true)
public class ThemeFile {

    private static final int SHORTEST_SEARCH = 3;
    private static final int MOST_FOUND = 50;

    private final ThemeRecords records;
    private final FigureMapper mapper;
    private final VerbatimMapper verbatims;
    private final SuggestionMapper suggestions;
    private final WordReaders readers;

    ThemeFile(
            ThemeRecords records,
            FigureMapper mapper,
            VerbatimMapper verbatims,
            SuggestionMapper suggestions,
            WordReaders readers) {
        this.records = records;
        this.mapper = mapper;
        this.verbatims = verbatims;
        this.suggestions = suggestions;
        this.readers = readers;
    }

    /** Whether this person sees themes and what they come to. */
    public static boolean readsFigures(Actor who) {
        return Themes.readsWords(who) || who.is(Role.OWNER);
    }

    /**
     * The themes that customers told us of, from the largest.
     *
     * @param product a product's key, or null for all
     * @throws NotFound when this person may not see them
     */
    public Pareto<ThemeFigure> pareto(ThemeFigure.Measure by, Instant from, Instant to, String product, Actor who) {
        allow(readsFigures(who));
        return Pareto.of(mapper.figures(from, to, product).stream()
                .map(each -> new Pareto.Amount<>(each, each.by(by)))
                .toList());
    }

    /** How many words of customers there were in the period, in a theme or not. */
    public int said(Instant from, Instant to, String product, Actor who) {
        allow(readsFigures(who));
        return mapper.said(from, to, product);
    }

    /** A page of the themes in this state, the newest first; suggestions only for those who read words. */
    public List<Theme> inState(Theme.State state, int page, int size, Actor who) {
        allow(state == Theme.State.CONFIRMED ? readsFigures(who) : Themes.readsWords(who));
        return mapper.inState(state, size, page * size);
    }

    /** How many themes are in this state. */
    public int count(Theme.State state) {
        return mapper.countInState(state);
    }

    /** The theme; a suggestion is none for whoever does not read words. */
    public Theme get(CaseNumber number, Actor who) {
        allow(readsFigures(who));
        var theme = records.get(number);
        allow(theme.titles().en() != null || Themes.readsWords(who));
        return theme;
    }

    /** A page of what belongs to the theme, the newest first; nothing for whoever does not read words. */
    public Said words(CaseNumber theme, int page, int size, Actor who) {
        return Themes.readsWords(who) ? readers.split(mapper.ofTheme(theme, size, page * size), who) : Said.NOTHING;
    }

    /** How much belongs to the theme. */
    public int countWords(CaseNumber theme) {
        return mapper.countOfTheme(theme);
    }

    /** What may belong to the theme, the likest first; nothing for whoever does not read words. */
    public Said suggested(CaseNumber theme, int limit, Actor who) {
        return Themes.readsWords(who)
                ? readers.split(Themes.inOrder(suggestions.open(theme, limit), verbatims), who)
                : Said.NOTHING;
    }

    /** How much may belong to it. */
    public int countSuggested(CaseNumber theme) {
        return suggestions.countOpen(theme);
    }

    /**
     * Words of customers that this person may read, belong to no theme and hold what is looked for, at most fifty, the
     * newest first.
     */
    public List<Verbatim> search(String text, Actor who) {
        allow(Themes.readsWords(who));
        return Optional.ofNullable(text)
                .map(String::strip)
                .filter(each -> each.length() >= SHORTEST_SEARCH)
                .map(each -> each.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .map(each -> readers.split(mapper.search("%" + each + "%", MOST_FOUND), who)
                        .words())
                .orElse(List.of());
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }
}
