package io.heed.shared.web;

/** An exception that knows which problem it is, such as a form with several fields to correct. */
public interface ToldAsProblem {

    /** What to answer. */
    Problem problem();
}
