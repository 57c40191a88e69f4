package io.heed.engine;

import java.util.List;

/** Where the cases that run stand in their diagrams now: counted, never whose they are. */
public interface WhereCasesStand {

    /** How many cases run, by process and version; versions on which none runs are left out. */
    List<Running> running();

    /** Where those of a version stand; elements where none stands are left out. */
    List<Standing> on(String process, int version);

    /** Cases that run on a version. */
    record Running(String process, int version, int cases) {}

    /**
     * Cases that stand at an element. One that does several things at once stands at several.
     *
     * @param element its id in the diagram
     */
    record Standing(String element, int cases) {}
}
