package io.heed.audit.history;

import io.heed.audit.history.CaseQuery.Day;

/**
 * How cases are looked for: from which of the things asked the search starts, by an index that has the cases of that thing in
 * the order of the list. The others are looked up for each of them.
 */
record SearchPlan(CaseQuery query, Start start, int limit) {

    /** What a search can start from, the usually rarest first. */
    enum Start {
        NUMBER("history_case", null),
        CUSTOMER("history_case", "history_case_customer"),
        PERSON("history_person", "history_person"),
        DECISION("history_decision", "history_decision"),
        STEP("history_step", "history_step"),
        CAUSE("history_case", "history_case_cause"),
        RUNNING("history_case", "history_case_running"),
        KIND("history_case", "history_case_kind"),
        ALL("history_case", "history_case");

        private final String table;
        private final String index;

        Start(String table, String index) {
            this.table = table;
            this.index = index;
        }

        /** Whether the query asks for it. */
        boolean isAskedBy(CaseQuery query) {
            return switch (this) {
                case NUMBER -> query.number() != null;
                case CUSTOMER -> query.customers() != null;
                case PERSON -> query.person() != null;
                case DECISION -> query.outcome() != null;
                case STEP -> query.element() != null;
                case CAUSE -> query.cause() != null;
                case RUNNING -> query.running() != null && query.by() == Day.OPENED;
                case KIND -> query.kind() != null;
                case ALL -> true;
            };
        }
    }

    String table() {
        return start.table;
    }

    String index() {
        return start == Start.NUMBER ? "PRIMARY" : start.index + (query.by() == Day.CLOSED ? "_closed" : "_opened");
    }

    String day() {
        return query.by() == Day.CLOSED ? "closed_at" : "opened_at";
    }

    /** Whether the table that it starts from is that of the cases. */
    boolean isOnCases() {
        return start.table.equals("history_case");
    }

    /** What the table of cases is called in the statement. */
    String cases() {
        return isOnCases() ? "d" : "h";
    }

    boolean starts(String name) {
        return start == Start.valueOf(name);
    }
}
