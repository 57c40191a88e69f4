package io.heed.staff;

import io.heed.shared.CaseNumber;
import java.time.Instant;

/** Somebody has what a colleague left behind; published inside the transaction that gives it. */
public record WorkHandedOn(CaseNumber number, Instant at, String to) {}
