package io.heed.knowledge;

/** How many readers of the present edition said that it helped them, and how many that it did not. */
public record Votes(int helped, int notHelped) {}
