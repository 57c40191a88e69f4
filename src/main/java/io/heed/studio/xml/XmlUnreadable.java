package io.heed.studio.xml;

/** A file is not XML, or not XML that is read here. */
public class XmlUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    private final Problem problem;
    private final int line;

    XmlUnreadable(Problem problem, int line, Throwable cause) {
        super(problem + " in line " + line, cause);
        this.problem = problem;
        this.line = line;
    }

    /** Why. */
    public Problem problem() {
        return problem;
    }

    /** The line reading stopped at, from 1. */
    public int line() {
        return line;
    }

    /** Why a file is not read. */
    public enum Problem {
        /** It is longer than {@link XmlFile#MOST_BYTES}. */
        TOO_LONG,
        /** It holds more than {@link XmlFile#MOST_ELEMENTS} elements. */
        TOO_MANY_ELEMENTS,
        /** Elements stand in each other deeper than {@link XmlFile#MOST_LEVELS}. */
        TOO_DEEP,
        /** It declares a document type, by which it could name other files or grow while it is read. */
        DOCUMENT_TYPE,
        /** It breaks the rules of XML. */
        MALFORMED
    }
}
