package io.heed.theme;

import io.heed.shared.CaseNumber;
import java.util.Optional;

/** What is counted by themes: told by those who point at them, because themes know nothing of it. */
public interface ThemeUse {

    /** What is under way and is counted by this theme. */
    Optional<CaseNumber> openOn(CaseNumber theme);

    /** What is under way and was counted by the theme is counted by another one from now on. */
    void moved(CaseNumber theme, CaseNumber into, String by);
}
