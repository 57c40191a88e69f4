package io.heed.studio.difference;

import java.util.List;

/**
 * Something that differs.
 *
 * @param id in the newer file, or in the older one when it is gone
 * @param formerId in the older file; null when it is new
 * @param kind such as {@code userTask} or {@code textfield}
 * @param name as people see it; empty when it has none
 * @param values what of it differs; none unless it is changed
 */
public record Change(State state, String id, String formerId, String kind, String name, List<Value> values) {}
