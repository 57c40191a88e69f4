package io.heed.staff;

import java.security.SecureRandom;

/** A password that can be read aloud and typed: four groups of four, about 79 bits, without look-alikes. */
final class DrawnPassword {

    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int LENGTH = 4;

    private DrawnPassword() {}

    static String draw() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * LENGTH; i++) {
            password.append(i > 0 && i % LENGTH == 0 ? "-" : "")
                    .append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }
}
