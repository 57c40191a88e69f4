package io.heed.desk.web;

import io.heed.shared.EmailAddress;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a member of staff types while a customer tells an idea.
 *
 * @param key drawn with the empty form, so that a second click keeps no second idea
 * @param language {@code en} or {@code pl}: what the customer is written to in
 */
record IdeaForm(String key, String text, String product, String name, String email, String phone, String language)
        implements OpeningForms.Keyed<IdeaForm> {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PHONE = 40;
    private static final List<String> LANGUAGES = List.of("en", "pl");

    static IdeaForm empty(Locale locale) {
        return new IdeaForm(OpeningForms.newKey(), null, null, null, null, null, locale.getLanguage());
    }

    @Override
    public IdeaForm again() {
        return new IdeaForm(OpeningForms.newKey(), text, product, name, email, phone, language);
    }

    /** Passes when everything can be kept; refuses naming all fields that cannot. */
    void check(boolean productKnown) {
        var wrong = new ArrayList<Refused>();
        if (given(text) == null) {
            wrong.add(new Refused("text", "idea.text-missing"));
        }
        if (!productKnown) {
            wrong.add(new Refused("product", "knowledge.unknown-product"));
        }
        if (email() != null && !(PlainText.isPlain(email()) && EmailAddress.isShaped(email()))) {
            wrong.add(new Refused("email", "complaint.email-shape"));
        }
        line("name", name(), LONGEST_NAME, wrong);
        line("phone", phone(), LONGEST_PHONE, wrong);
        if (!LANGUAGES.contains(language)) {
            wrong.add(new Refused("language", "desk.idea.language-missing"));
        }
        if (!wrong.isEmpty()) {
            throw Refused.together(wrong);
        }
    }

    @Override
    public String product() {
        return given(product);
    }

    @Override
    public String name() {
        return given(name);
    }

    @Override
    public String email() {
        return given(email);
    }

    @Override
    public String phone() {
        return given(phone);
    }

    boolean namesSomebody() {
        return email() != null || phone() != null;
    }

    private static void line(String field, String value, int longest, List<Refused> wrong) {
        if (value != null && !PlainText.isPlain(value)) {
            wrong.add(new Refused(field, "problem.control-character"));
        } else if (value != null && value.length() > longest) {
            wrong.add(new Refused(field, "complaint.too-long", longest));
        }
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
