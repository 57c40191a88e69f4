package io.heed.customer;

/**
 * The way that a customer chooses.
 *
 * @param preferred the way to be tried first, or null for none in particular
 * @param smsAllowed whether text messages may be sent
 * @param quiet when nothing is to ring, or null for the usual night
 */
public record ContactChoice(ContactWay preferred, boolean smsAllowed, QuietHours quiet) {}
