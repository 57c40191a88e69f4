package io.heed.contact;

import java.util.Map;

/**
 * What would become of a wave now, without telling anybody.
 *
 * @param total how many customers were looked at
 * @param send how many would hear at once
 * @param held how many would hear later, by reason
 * @param dropped how many would not hear, by reason; what the text needs of each is not looked at
 */
public record Forecast(int total, int send, Map<ContactReason, Integer> held, Map<ContactReason, Integer> dropped) {}
