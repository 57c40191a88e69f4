package io.heed.customer;

/**
 * What a customer chooses.
 *
 * @param preferred the way to be tried first, or null for none in particular
 * @param smsAllowed whether text messages may be sent
 * @param quiet when no text message is sent, or null for the usual night
 * @param marketing whether offers and news may be sent
 * @param research whether we may ask for opinions
 */
public record ContactChoice(
        ContactWay preferred, boolean smsAllowed, QuietHours quiet, boolean marketing, boolean research) {}
