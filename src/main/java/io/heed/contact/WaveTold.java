package io.heed.contact;

import io.heed.shared.CaseNumber;

/** Published in the transaction that decided the last waiting message of a wave. */
public record WaveTold(CaseNumber programme, int wave) {}
