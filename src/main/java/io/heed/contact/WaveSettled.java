package io.heed.contact;

import io.heed.shared.CaseNumber;

/** Published in the transaction that decided the last message of a wave for good: none waits, none is held. */
public record WaveSettled(CaseNumber programme, int wave) {}
