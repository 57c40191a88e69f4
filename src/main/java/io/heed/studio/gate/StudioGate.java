package io.heed.studio.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.heed.engine.DeployedKeys;
import io.heed.engine.DeploymentGate;
import io.heed.engine.FeelSyntax;
import io.heed.engine.Finding;
import io.heed.engine.TrialParse;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Looks at the files of a deployment: each by the list of what its kind may be made of, then by what belongs together,
 * and what passes is read by the engine as a trial, so that its word is a finding too.
 */
@Component
class StudioGate implements DeploymentGate {

    private static final Vocabulary BPMN = Vocabulary.read("bpmn.yaml");
    private static final Vocabulary DMN = Vocabulary.read("dmn.yaml");
    private static final int LONGEST_FORM = 500_000;

    private final Values values;
    private final FeelSyntax feel;
    private final DeployedKeys deployed;
    private final TrialParse trial;
    private final Contracts contracts;
    private final FindingSentences sentences;

    StudioGate(
            Values values,
            FeelSyntax feel,
            DeployedKeys deployed,
            TrialParse trial,
            Contracts contracts,
            FindingSentences sentences) {
        this.values = values;
        this.feel = feel;
        this.deployed = deployed;
        this.trial = trial;
        this.contracts = contracts;
        this.sentences = sentences;
    }

    @Override
    public List<Finding> look(Map<String, byte[]> files) {
        var findings = new Findings();
        var names = new FileNames(files, findings);
        var upload = new Upload(deployed);
        Map<String, Runnable> looks = new LinkedHashMap<>();
        files.forEach((name, content) -> {
            switch (names.kindOf(name)) {
                case DIAGRAM -> diagram(name, content, upload, findings, looks);
                case DECISIONS -> decisions(name, content, upload, findings, looks);
                case FORM -> form(name, content, upload, findings, looks);
                default -> {
                    // refused by its name
                }
            }
        });
        looks.values().forEach(Runnable::run);
        var order = new ArrayList<>(files.keySet());
        return findings.all().stream()
                .sorted(Comparator.comparing((Finding finding) -> order.indexOf(finding.file()))
                        .thenComparing(Finding::line))
                .toList();
    }

    @Override
    public String sentence(Finding finding) {
        return sentences.inFull(finding, Locale.ENGLISH);
    }

    private void diagram(String name, byte[] content, Upload upload, Findings findings, Map<String, Runnable> looks) {
        var markup = read(name, content, BPMN, upload, findings);
        if (markup == null) {
            return;
        }
        keys(markup, "process", upload::addProcess);
        looks.put(name, () -> {
            var rules = new DiagramRules(markup);
            rules.declareVariables();
            new MarkupLook(markup, values).look();
            rules.look();
            new WayRules(markup).look();
            contracts.ofDiagram(markup);
            tell(markup, findings, () -> trial.ofDiagram(name, content));
        });
    }

    private void decisions(String name, byte[] content, Upload upload, Findings findings, Map<String, Runnable> looks) {
        var markup = read(name, content, DMN, upload, findings);
        if (markup == null) {
            return;
        }
        keys(markup, "decision", upload::addDecision);
        looks.put(name, () -> {
            new MarkupLook(markup, values).look();
            new TableRules(markup).look();
            contracts.ofDecisions(markup);
            tell(markup, findings, () -> trial.ofDecisions(content));
        });
    }

    private void form(String name, byte[] content, Upload upload, Findings findings, Map<String, Runnable> looks) {
        if (content.length > LONGEST_FORM) {
            findings.add(Spot.of(name), "file-long", Integer.toString(LONGEST_FORM));
            return;
        }
        try {
            var form = JsonPart.read(content);
            if (!upload.addForm(form.text("id"))) {
                findings.add(new Spot(name, form.text("id"), "", form.line()), "key-twice", form.text("id"));
            }
            looks.put(name, () -> {
                new FormLook(name, findings, feel).look(form);
                contracts.ofForm(name, form, findings);
            });
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            findings.add(Spot.of(name).at(line), "form-unreadable", e.getOriginalMessage());
        } catch (IOException e) {
            findings.add(Spot.of(name).at(1), "form-unreadable", "");
        }
    }

    /** Null when it cannot be read, which is a finding. */
    private static Markup read(String name, byte[] content, Vocabulary vocabulary, Upload upload, Findings findings) {
        if (!Encoding.isUtf8(content)) {
            findings.add(Spot.of(name).at(1), "xml-encoding", "");
            return null;
        }
        if (!Encoding.isXml10(content)) {
            findings.add(Spot.of(name).at(1), "xml-version", "");
            return null;
        }
        try {
            return Markup.of(name, XmlFile.read(content), vocabulary, upload, findings);
        } catch (XmlUnreadable e) {
            var problem = e.problem().name().toLowerCase(Locale.ROOT).replace('_', '-');
            findings.add(Spot.of(name).at(e.line()), "xml-" + problem, "");
            return null;
        }
    }

    private static void keys(Markup markup, String kind, Predicate<String> add) {
        for (var child : markup.root().children()) {
            var key = child.attribute("id").orElse("");
            if (markup.is(child, kind) && !add.test(key)) {
                markup.findings().add(markup.spot(child), "key-twice", key);
            }
        }
    }

    /** The engine is asked about what our own rules have nothing against. */
    private static void tell(Markup markup, Findings findings, Supplier<List<TrialParse.Problem>> trial) {
        if (findings.isAnyIn(markup.file())) {
            return;
        }
        for (var problem : trial.get()) {
            var element = markup.ids().get(problem.element());
            var label = element == null ? "" : element.attribute("name").orElse("");
            int line = problem.line() == 0 && element != null ? element.line() : problem.line();
            findings.add(new Spot(markup.file(), problem.element(), label, line), "engine-refuses", problem.message());
        }
    }
}
