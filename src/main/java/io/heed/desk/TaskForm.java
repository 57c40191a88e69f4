package io.heed.desk;

import com.fasterxml.jackson.databind.JsonNode;
import io.heed.engine.WorkItem;
import java.util.Map;

/**
 * A task with its form, ready to be filled in.
 *
 * @param name what is to be done, in the reader's language
 * @param schema the form as drawn, with its labels in the reader's language
 * @param data what the form starts with
 */
public record TaskForm(WorkItem item, String name, JsonNode schema, Map<String, Object> data) {}
