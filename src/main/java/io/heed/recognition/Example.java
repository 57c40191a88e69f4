package io.heed.recognition;

/** A text and what a person called it. */
record Example(String label, String text) {}
