package io.heed.notification;

import io.heed.shared.CaseNumber;

/**
 * A letter to a customer came back. Published in the transaction that notes it, so that another way can be taken.
 *
 * @param address where it could not be delivered
 * @param permanent whether trying the address again would change nothing
 * @param reason our word and the server's code, without anybody's data
 */
public record LetterBounced(CaseNumber caseNumber, long letterId, String address, boolean permanent, String reason) {}
