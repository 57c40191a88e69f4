package io.heed.studio.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.heed.studio.difference.DecisionDifference.Cell;
import io.heed.studio.difference.DecisionDifference.ColumnDifference;
import io.heed.studio.difference.DecisionDifference.OfDecision;
import io.heed.studio.difference.DecisionDifference.Row;
import io.heed.studio.xml.XmlElement;
import io.heed.studio.xml.XmlFile;
import io.heed.studio.xml.XmlUnreadable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two decision tables are compared row by row and cell by cell. */
class DecisionDifferenceTest {

    private static final String FIRST = rule("r1", "\"credit\"", "<= 50", "true", "By house rule.");
    private static final String SECOND = rule("r2", "\"credit\"", "> 50", "false", "");
    private static final String LAST = rule("r3", "", "", "false", "All else.");

    @ParameterizedTest
    @MethodSource("tables")
    void noneOfOurTablesDiffersFromItself(Path file) throws Exception {
        var tree = XmlFile.read(Files.readAllBytes(file));
        var difference = DecisionDifference.between(tree, tree);
        assertThat(difference.isNone()).isTrue();
        assertThat(difference.decisions())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.rows()).isNotEmpty());
    }

    static List<Path> tables() throws Exception {
        try (var files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aCellThatSaysSomethingElseIsChangedAndTheOthersOfItsRowAreNot() {
        var difference = between(table(FIRST, SECOND, LAST), table(FIRST.replace("50", "80"), SECOND, LAST));
        assertThat(rows(difference)).containsExactly("CHANGED 1>1", "SAME 2>2", "SAME 3>3");
        assertThat(difference.rows(State.CHANGED).get(0).cells())
                .containsExactly(
                        new Cell(State.SAME, "\"credit\"", "\"credit\""),
                        new Cell(State.CHANGED, "<= 50", "<= 80"),
                        new Cell(State.SAME, "true", "true"),
                        new Cell(State.SAME, "By house rule.", "By house rule."));
    }

    @Test
    void anotherNoteIsAChangedCellToo() {
        var difference = between(table(FIRST), table(FIRST.replace("house", "board")));
        assertThat(difference.rows(State.CHANGED).get(0).cells().get(3))
                .isEqualTo(new Cell(State.CHANGED, "By house rule.", "By board rule."));
    }

    @Test
    void aRowThatIsNewAndOneThatIsGoneStandWhereTheyBelong() {
        var added = rule("r9", "\"voucher\"", "", "true", "");
        assertThat(rows(between(table(FIRST, SECOND, LAST), table(FIRST, added, LAST))))
                .containsExactly("SAME 1>1", "ADDED 0>2", "REMOVED 2>0", "SAME 3>3");
        assertThat(rows(between(table(FIRST, SECOND, LAST), table(FIRST, SECOND))))
                .containsExactly("SAME 1>1", "SAME 2>2", "REMOVED 3>0");
    }

    @Test
    void aRowThatWasMovedIsMovedAndThoseItPassedAreNot() {
        assertThat(rows(between(table(FIRST, SECOND, LAST), table(LAST, FIRST, SECOND))))
                .containsExactly("MOVED 3>1", "SAME 1>2", "SAME 2>3");
    }

    @Test
    void rowsThatOnlyHaveOtherIdsAreTheSame() {
        assertThat(rows(between(table(FIRST, SECOND), table(FIRST.replace("r1", "x1"), SECOND.replace("r2", "x2")))))
                .containsExactly("SAME 1>1", "SAME 2>2");
    }

    @Test
    void twoRowsThatSayTheSameAreTwoRows() {
        var twin = FIRST.replace("r1", "r4");
        assertThat(rows(between(table(FIRST), table(FIRST, twin)))).containsExactly("SAME 1>1", "ADDED 0>2");
    }

    @Test
    void anotherHitPolicyIsSaidAroundTheRows() {
        var difference = between(table(FIRST), table(FIRST).replace("FIRST", "COLLECT"));
        assertThat(difference.state()).isEqualTo(State.CHANGED);
        assertThat(difference.values()).containsExactly(new Value("hitPolicy", "", "FIRST", "COLLECT"));
    }

    @Test
    void aColumnThatAsksSomethingElseIsChanged() {
        var difference = between(table(FIRST), table(FIRST).replace("<text>amount</text>", "<text>amount * 2</text>"));
        assertThat(difference.columns())
                .filteredOn(each -> each.state() == State.CHANGED)
                .singleElement()
                .extracting(ColumnDifference::label, each -> each.values().get(0))
                .containsExactly("Amount", new Value("inputExpression", "", "amount", "amount * 2"));
    }

    @Test
    void aNewColumnIsANewCellInEveryRow() {
        var added = "<input id=\"i3\" label=\"Region\"><inputExpression><text>region</text></inputExpression></input>";
        var after = table(
                        FIRST.replace("<outputEntry>", "<inputEntry><text>\"north\"</text></inputEntry><outputEntry>"))
                .replace("<output ", added + "<output ");
        var difference = between(table(FIRST), after);
        assertThat(difference.columns().stream().map(each -> each.state() + " " + each.label()))
                .containsExactly("SAME Gesture", "SAME Amount", "ADDED Region", "SAME Within", "SAME ");
        assertThat(difference.rows().get(0).cells().get(2)).isEqualTo(new Cell(State.ADDED, null, "\"north\""));
        var back = between(after, table(FIRST));
        assertThat(back.columns().stream().map(each -> each.state() + " " + each.label()))
                .containsExactly("SAME Gesture", "SAME Amount", "REMOVED Region", "SAME Within", "SAME ");
    }

    @Test
    void aDecisionThatIsNewOrGoneIsSaidWhole() {
        var one = table(FIRST);
        var two = one.replace("</decision>", "</decision><decision id=\"other\" name=\"Other\"/>");
        assertThat(DecisionDifference.between(tree(one), tree(two)).decisions())
                .extracting(OfDecision::id, OfDecision::state)
                .containsExactly(tuple("budget", State.SAME), tuple("other", State.ADDED));
        assertThat(DecisionDifference.between(tree(two), tree(one))
                        .decisions()
                        .get(1)
                        .state())
                .isEqualTo(State.REMOVED);
    }

    private static List<String> rows(OfDecision difference) {
        return difference.rows().stream()
                .map((Row each) -> each.state() + " " + each.before() + ">" + each.after())
                .collect(Collectors.toList());
    }

    private static OfDecision between(String before, String after) {
        return DecisionDifference.between(tree(before), tree(after)).decisions().get(0);
    }

    private static String rule(String id, String first, String second, String output, String note) {
        return """
                <rule id="%s"><description>%s</description><inputEntry><text>%s</text></inputEntry>\
                <inputEntry><text><![CDATA[%s]]></text></inputEntry><outputEntry><text>%s</text></outputEntry></rule>""".formatted(id, note, first, second, output);
    }

    private static String table(String... rules) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="D">
                <decision id="budget" name="Budget"><decisionTable id="t" hitPolicy="FIRST">
                <input id="i1" label="Gesture"><inputExpression id="e1"><text>gesture</text></inputExpression></input>
                <input id="i2" label="Amount"><inputExpression id="e2"><text>amount</text></inputExpression></input>
                <output id="o1" label="Within" name="within" typeRef="boolean"/>%s</decisionTable></decision></definitions>""".formatted(String.join("", rules));
    }

    private static XmlElement tree(String file) {
        try {
            return XmlFile.read(file.getBytes(StandardCharsets.UTF_8));
        } catch (XmlUnreadable e) {
            throw new IllegalArgumentException(e);
        }
    }
}
