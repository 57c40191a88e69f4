package io.heed.theme;

import io.heed.shared.CaseNumber;

/** What happened to a theme, told to its process. Every method runs in the caller's transaction. */
public interface ThemeProcess {

    /** Words of customers are alike; somebody is to say whether they are a theme. */
    void suggested(CaseNumber theme);

    /** Somebody opened a theme by hand; it is watched from now on. */
    void opened(CaseNumber theme);

    /** Somebody ended the theme by hand; nobody watches it any more. */
    void ended(CaseNumber theme);

    /** More was said of the theme, or it cost us more, than its threshold allows. */
    void thresholdPassed(CaseNumber theme);
}
