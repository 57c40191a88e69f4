package io.heed.studio.change;

import java.util.List;
import java.util.Map;

/**
 * One text that is not what it was.
 *
 * @param before empty when there was none
 * @param after empty when there is none any more
 */
public record Difference(String label, String before, String after) {

    /** What differs, in the order of the fields. */
    public static List<Difference> between(
            List<ChangeableTable.Field> fields, Map<String, String> before, Map<String, String> after) {
        return fields.stream()
                .map(field -> new Difference(
                        field.label(), before.getOrDefault(field.name(), ""), after.getOrDefault(field.name(), "")))
                .filter(each -> !each.before().equals(each.after()))
                .toList();
    }
}
