package io.heed.engine;

/** What is drawn, deployed in versions, and counts once a version is published. */
public enum Artifact {
    /** A process, by its id in the diagram. */
    PROCESS,
    /** A decision table, by its id in the DMN file, which may hold several. */
    DECISION,
    /** A form, by its id in the file. */
    FORM
}
