package io.heed.trouble;

import io.heed.shared.CaseNumber;

/** What is in trouble at this moment, without an owner yet. */
record Finding(TroubleKind kind, String reference, CaseNumber caseNumber, String team, String detail, String cause) {}
