package io.heed.theme.process;

import io.heed.engine.DiagramAnswers;
import io.heed.shared.CaseNumber;
import io.heed.theme.ThemeWatch;
import io.heed.theme.Themes;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers {@code theme-review}. Its moments are REVIEWING and SILENCE; a theme that waits has a team and no owner. */
@Component
class ThemeAnswers implements DiagramAnswers {

    private final Themes themes;
    private final ThemeWatch watch;

    ThemeAnswers(Themes themes, ThemeWatch watch) {
        this.themes = themes;
        this.watch = watch;
    }

    @Override
    public String process() {
        return ThemeReviewing.KEY;
    }

    @Override
    public Set<String> moments() {
        return Set.of("REVIEWING", "SILENCE");
    }

    @Override
    public Instant due(CaseNumber theme, String moment) {
        return watch.due(theme, moment);
    }

    @Override
    public String owner(CaseNumber theme) {
        throw new IllegalStateException("A theme that waits belongs to a team");
    }

    @Override
    public String team(CaseNumber theme) {
        return themes.get(theme).team();
    }
}
