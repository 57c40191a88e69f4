package io.heed.engine;

import io.heed.engine.Finding.Weight;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;

/** What the engine has against files, as findings about the files as they were handed in. */
final class EngineWords {

    private static final String RULE = "engine-refuses";

    private EngineWords() {}

    static List<Finding> of(ParseException broken, List<Placed> files) {
        var findings = new ArrayList<Finding>();
        for (var report : broken.getResorceReports()) {
            var file = files.stream()
                    .filter(each -> each.name().equals(report.getResourceName()))
                    .findFirst()
                    .map(Placed::handedIn)
                    .orElse(report.getResourceName());
            report.getErrors().forEach(each -> findings.add(finding(file, each, Weight.ERROR)));
            report.getWarnings().forEach(each -> findings.add(finding(file, each, Weight.WARNING)));
        }
        return findings;
    }

    /** A table says no more than that; the innermost cause is the one that means something to its owner. */
    static List<Finding> of(ProcessEngineException broken, List<Placed> files) {
        Throwable cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        var file = files.size() == 1 ? files.get(0).handedIn() : "";
        return List.of(new Finding(file, "", "", 0, RULE, List.of(line(cause.getMessage())), Weight.ERROR));
    }

    private static Finding finding(String file, Problem problem, Weight weight) {
        var element = problem.getMainElementId() == null ? "" : problem.getMainElementId();
        return new Finding(file, element, "", problem.getLine(), RULE, List.of(line(problem.getMessage())), weight);
    }

    private static String line(String text) {
        return text == null ? "" : text.lines().findFirst().orElse("").strip();
    }
}
