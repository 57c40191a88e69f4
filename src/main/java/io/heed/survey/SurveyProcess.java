package io.heed.survey;

import io.heed.shared.CaseNumber;

/** What happened to a survey, told to its process. Every method runs in the caller's transaction. */
public interface SurveyProcess {

    /** A customer is to be asked; the process waits for the time. */
    void planned(CaseNumber survey);

    /** The customer gave a score. */
    void answered(CaseNumber survey);

    /** The contact policy has dropped the question. */
    void notAsked(CaseNumber survey);

    /** The complaint was opened again. */
    void overtaken(CaseNumber survey);
}
