package io.heed.desk;

import io.heed.shared.CaseNumber;
import java.util.Locale;

/**
 * Which open tasks to show.
 *
 * @param whose whose tasks
 * @param caseNumber only those of this case, or null
 * @param page counted from 0
 * @param size how many to a page, from 1 to 100
 */
public record TaskQuery(Whose whose, CaseNumber caseNumber, int page, int size) {

    private static final int LARGEST = 100;
    private static final int LAST_PAGE = 100_000;

    /** Keeps page and size within their limits. */
    public TaskQuery {
        page = Math.min(Math.max(page, 0), LAST_PAGE);
        size = Math.min(Math.max(size, 1), LARGEST);
    }

    /** Whose tasks. */
    public enum Whose {
        /** Those the reader has. */
        MINE,
        /** Those of the reader's team, and of the teams that the reader leads; taken or not. */
        TEAM,
        /** Those of every team, for those who may see them. */
        ALL;

        /** The name in addresses, such as {@code mine}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
