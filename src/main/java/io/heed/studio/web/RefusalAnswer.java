package io.heed.studio.web;

import io.heed.engine.DeploymentRefused;
import io.heed.engine.Finding;
import io.heed.studio.gate.FindingSentences;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Findings in the form in which the engine answers a diagram that it cannot read: the Modeler shows the message. */
@Component
class RefusalAnswer {

    private final MessageSource texts;
    private final FindingSentences sentences;

    RefusalAnswer(MessageSource texts, FindingSentences sentences) {
        this.texts = texts;
        this.sentences = sentences;
    }

    /** The whole answer. */
    record Body(String type, String message, int code, Map<String, Report> details) {}

    /** What is wrong with one file. */
    record Report(List<Problem> errors, List<Problem> warnings) {}

    /** One thing that is wrong, and where. */
    record Problem(String message, int line, int column, String mainElementId, List<String> elementIds) {}

    Body of(DeploymentRefused refused, Locale locale) {
        var details = new LinkedHashMap<String, Report>();
        var message = new StringBuilder(texts.getMessage("engine-rest.refused", null, locale));
        for (var finding : refused.findings()) {
            var report =
                    details.computeIfAbsent(finding.file(), none -> new Report(new ArrayList<>(), new ArrayList<>()));
            (finding.isError() ? report.errors() : report.warnings()).add(problem(finding, locale));
            if (finding.isError()) {
                message.append('\n').append(line(finding, locale));
            }
        }
        return new Body("ParseException", message.toString(), 0, details);
    }

    private Problem problem(Finding finding, Locale locale) {
        var element = finding.element().isEmpty() ? null : finding.element();
        return new Problem(
                sentences.what(finding, locale),
                finding.line(),
                0,
                element,
                element == null ? List.of() : List.of(element));
    }

    private String line(Finding finding, Locale locale) {
        var where = new StringBuilder(finding.file());
        if (finding.line() > 0) {
            where.append(':').append(finding.line());
        }
        if (!finding.label().isEmpty()) {
            where.append(" “").append(finding.label()).append('”');
        }
        if (!finding.element().isEmpty()) {
            where.append(" (").append(finding.element()).append(')');
        }
        return where + ": " + sentences.what(finding, locale);
    }
}
