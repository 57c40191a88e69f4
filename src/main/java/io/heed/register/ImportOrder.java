package io.heed.register;

import java.nio.charset.Charset;

/**
 * How a file is to be taken in.
 *
 * @param mapping {@code heed} or {@code cfpb}; null to go by the columns
 * @param source where the file's own numbers count, 1 to 40 of a–z, 0–9 and hyphens; null for the mapping's name
 * @param charset what the file is written in, unless it begins with a byte order mark
 */
public record ImportOrder(ImportMode mode, String mapping, String source, Charset charset) {}
