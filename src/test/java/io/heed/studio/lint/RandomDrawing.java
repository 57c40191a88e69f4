package io.heed.studio.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Diagrams that nobody would draw, with a bit of everything, the same for the same seed; see {@link Drawing}. */
final class RandomDrawing {

    private static final List<String> TASKS =
            List.of("userTask", "serviceTask", "sendTask", "receiveTask", "callActivity", "businessRuleTask", "task");
    private static final List<String> GATEWAYS =
            List.of("exclusiveGateway", "parallelGateway", "inclusiveGateway", "eventBasedGateway");
    private static final List<String> CAUGHT =
            List.of("timer", "message", "signal", "conditional", "link:A", "link:B", "escalation:A", "error:A");
    private static final List<String> THROWN = List.of(
            "", "escalation:A", "escalation:B", "escalation", "error:A", "error:B", "terminate", "link:A", "message");
    private static final List<String> MARKS = List.of(
            "{tells=outcome}",
            "{tells=receipt}",
            "{tells=nobody}",
            "{asks=customer}",
            "{chases=customer}",
            "{promise=made}",
            "{promise=kept}",
            "{promise= settled }",
            "{approval=true}",
            "{approval=false}",
            "{concerns=staff}",
            "{lintExcuse=undocumented: everybody here knows what it does}",
            "{lintExcuse=unreachable: it is drawn for later on}",
            "{lintExcuse=because}",
            "{sets=something}");

    private final Random random;
    private final StringBuilder lines = new StringBuilder();
    private int nodes;

    private RandomDrawing(long seed) {
        random = new Random(seed);
    }

    static String lines(long seed) {
        var drawing = new RandomDrawing(seed);
        int processes = drawing.chance(8) ? 2 : 1;
        for (int i = 0; i < processes; i++) {
            drawing.lines
                    .append("process p")
                    .append(i)
                    .append(drawing.decoration())
                    .append('\n');
            drawing.content(1, drawing.chance(5));
        }
        return drawing.lines.toString();
    }

    /** The inside of a scope: its nodes and its flows. */
    private void content(int depth, boolean bare) {
        var inside = new ArrayList<String>();
        var activities = new ArrayList<String>();
        for (int i = 0, count = 2 + random.nextInt(bare ? 2 : 8); i < count; i++) {
            inside.add(node(i, depth, activities));
        }
        for (String host : List.copyOf(activities)) {
            if (chance(3)) {
                inside.add(
                        line(depth, "boundaryEvent", "on:" + host + " " + pick(CAUGHT) + (chance(2) ? " aside" : "")));
            }
        }
        IntStream.range(1, inside.size())
                .filter(i -> !chance(6))
                .forEach(i -> flow(depth, inside.get(i - 1), inside.get(i)));
        IntStream.range(0, inside.size() / 2).forEach(i -> flow(depth, pick(inside), pick(inside)));
    }

    private String node(int index, int depth, List<String> activities) {
        int kind = random.nextInt(12);
        if (index == 0 && !chance(8)) {
            return line(depth, "startEvent", (chance(4) ? pick(CAUGHT) : "") + (chance(4) ? " aside" : ""));
        } else if (kind < 5) {
            activities.add(line(depth, pick(TASKS), (chance(6) ? "due" : "") + (chance(20) ? " unnamed" : "")));
            return activities.get(activities.size() - 1);
        } else if (kind < 6) {
            return line(depth, pick(GATEWAYS), "");
        } else if (kind < 8) {
            return line(depth, "endEvent", pick(THROWN));
        } else if (kind < 10) {
            return chance(3)
                    ? line(depth, "intermediateThrowEvent", pick(THROWN))
                    : line(depth, "intermediateCatchEvent", pick(CAUGHT));
        }
        var scope = line(depth, chance(10) ? "transaction" : "subProcess", chance(3) ? "triggered" : "");
        if (depth < 4) {
            content(depth + 1, chance(3));
        }
        activities.add(scope);
        return scope;
    }

    private String line(int depth, String kind, String words) {
        var id = "n" + ++nodes;
        lines.append("  ".repeat(depth))
                .append(kind)
                .append(' ')
                .append(id)
                .append(' ')
                .append(words.strip())
                .append(decoration())
                .append('\n');
        return id;
    }

    private String decoration() {
        return (chance(5) ? " silent" : "")
                + (chance(4) ? " " + pick(MARKS) : "")
                + (chance(12) ? " " + pick(MARKS) : "");
    }

    private void flow(int depth, String from, String to) {
        lines.append("  ".repeat(depth)).append(from).append(" > ").append(to).append('\n');
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
