package io.heed.desk;

import java.util.List;

/**
 * A page of open tasks, the nearest promise first.
 *
 * @param page counted from 0
 * @param last the last page's number
 * @param total how many there are on all pages
 */
public record TaskPage(List<TaskRow> rows, int page, int last, int total) {}
