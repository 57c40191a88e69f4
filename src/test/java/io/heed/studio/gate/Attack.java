package io.heed.studio.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/**
 * One attempt to have code run by what is deployed.
 *
 * @param rule the rule that refuses it
 * @param element the element that the finding names; null for whole files
 * @param line where it stands, from 1; 0 for whole files
 */
record Attack(String name, String file, String content, String rule, String element, int line) {

    private static final Pattern SLOT = Pattern.compile("@([a-z-]+)@");

    /** What stands in the places of the base files when nobody attacks. */
    private static final Map<String, String> GOOD = Map.ofEntries(
            Map.entry("process-name", "Attacked"),
            Map.entry("executable", "true"),
            Map.entry("days", "P30D"),
            Map.entry("delegate", "camunda:delegateExpression=\"${harmlessWork}\""),
            Map.entry("condition", "${approved}"),
            Map.entry("user-name", "Ask"),
            Map.entry(
                    "user",
                    "camunda:formRef=\"answer-message\" camunda:formRefBinding=\"latest\" camunda:candidateGroups=\"leads\""),
            Map.entry("documentation", "Asks."),
            Map.entry("retries", "PT1M,PT1H"),
            Map.entry("timer", "<bpmn:timeDuration>P1D</bpmn:timeDuration>"),
            Map.entry("message-name", "test.note"),
            Map.entry("signal-name", "test.alarm"),
            Map.entry("error-code", "FAULT"),
            Map.entry("escalation-code", "CALL"),
            Map.entry("name", "Attacked"),
            Map.entry("expression", "category"),
            Map.entry("test", "\"fault\""),
            Map.entry("value", "\"first-line\""),
            Map.entry("type", "string"),
            Map.entry("label", "Answer"));

    static Stream<Attack> all() {
        List<Map<String, String>> rows = new Yaml().load(text("attacks.yaml"));
        return rows.stream().map(Attack::of);
    }

    /** A file that nothing is wrong with. */
    static String harmless(String base) {
        return filled(text("base." + base), "", "");
    }

    private static Attack of(Map<String, String> row) {
        if (row.containsKey("file")) {
            return new Attack(row.get("name"), row.get("file"), row.get("put"), row.get("rule"), null, 0);
        }
        var base = text("base." + row.get("base"));
        var place = base.indexOf("@" + row.get("slot") + "@");
        if (place < 0) {
            throw new IllegalArgumentException("No place " + row.get("slot") + " in " + row.get("base"));
        }
        int line = 1
                + (int) base.substring(0, place).chars().filter(c -> c == '\n').count();
        return new Attack(
                row.get("name"),
                "processes/test/attacked." + row.get("base"),
                filled(base, row.get("slot"), row.get("put")),
                row.get("rule"),
                row.get("element"),
                line);
    }

    private static String filled(String base, String slot, String put) {
        return SLOT.matcher(base)
                .replaceAll(each -> Matcher.quoteReplacement(
                        each.group(1).equals(slot) ? put : GOOD.getOrDefault(each.group(1), "")));
    }

    private static String text(String file) {
        try {
            return new ClassPathResource(file, Attack.class).getContentAsString(UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isDiagram() {
        return element != null && file.endsWith(".bpmn");
    }

    byte[] bytes() {
        return content.getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
