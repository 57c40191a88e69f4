package io.heed.channel.signal;

import io.heed.channel.Payload;
import io.heed.knowledge.Catalogue;
import io.heed.outreach.Signal;
import io.heed.shared.Refused;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** What several formats say in the same way. */
@Component
class SignalFields {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_WORDS = 2_000;
    static final int LONGEST_ID = 255;
    static final Pattern SKILL = Pattern.compile("[a-z0-9-]{1,20}");

    private static final int LONGEST_KEY = 40;

    private final Catalogue catalogue;

    SignalFields(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** A product's key, or null. */
    String product(Payload payload, String field) {
        var product = payload.text(field, LONGEST_KEY);
        if (product != null && !isProduct(product)) {
            throw payload.wrong(field);
        }
        return product;
    }

    /** A region's key, or null. */
    String region(Payload payload, String field) {
        var region = payload.text(field, LONGEST_KEY);
        if (region != null && !isRegion(region)) {
            throw payload.wrong(field);
        }
        return region;
    }

    boolean isProduct(String key) {
        return catalogue.isProduct(key);
    }

    boolean isRegion(String key) {
        return catalogue.regionIds().contains(key);
    }

    /** Text of a certain shape, or null. */
    static String shaped(Payload payload, String field, Pattern shape) {
        var text = payload.text(field, LONGEST_TITLE);
        if (text != null && !shape.matcher(text).matches()) {
            throw payload.wrong(field);
        }
        return text;
    }

    /** The beginning of a title that is too long: it is for staff, who can look up the rest. */
    static String title(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** Words for customers, or null when there are none or more than a letter takes: then the playbook's do. */
    static String words(String text) {
        return text == null || text.length() > LONGEST_WORDS ? null : text;
    }

    /** A signal that cannot be right without saying whom it concerns. */
    static Signal concerning(Signal signal, Refused otherwise) {
        if (signal.product() == null && signal.reference() == null) {
            throw otherwise;
        }
        return signal;
    }
}
