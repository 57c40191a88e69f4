package io.heed.engine;

import java.util.List;
import java.util.Map;

/** Looks at everything that is about to be deployed together, whoever hands it in. */
public interface DeploymentGate {

    /**
     * All that is wrong, in the order of files and lines.
     *
     * @param files contents by name, names as handed in
     */
    List<Finding> look(Map<String, byte[]> files);

    /** A finding in one English line, with file, element and line. */
    default String sentence(Finding finding) {
        return "%s, line %d: %s %s".formatted(finding.file(), finding.line(), finding.rule(), finding.details());
    }
}
