package io.heed.complaint;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in one currency, to the cent.
 *
 * @param amount never negative, two decimals
 * @param currency the ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    /** No money, in euro. */
    public static final Money NONE = new Money(BigDecimal.ZERO, "EUR");

    /** Rounds to two decimals and refuses what is negative. */
    public Money {
        amount = amount.setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() < 0) {
            throw new IllegalArgumentException("An amount is never negative: " + amount);
        }
    }

    /** Whether there is anything to pay. */
    public boolean isSomething() {
        return amount.signum() > 0;
    }
}
