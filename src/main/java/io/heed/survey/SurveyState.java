package io.heed.survey;

/** How a survey stands. */
public enum SurveyState {
    /** Its time has not come. */
    PLANNED,
    /** The question is on its way or out. */
    ASKED,
    ANSWERED,
    /** Nobody answered in time. */
    EXPIRED,
    /** The question never went out. */
    NOT_ASKED,
    /** The complaint was opened again before anybody answered. */
    OVERTAKEN
}
