package io.heed.outreach;

import io.heed.knowledge.Catalogue;
import io.heed.knowledge.Catalogue.Product;
import io.heed.knowledge.Catalogue.Region;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Titles of outreaches in English and Polish, and what they are where Heed has found something by itself. */
@Component
class Titles {

    static final Locale POLISH = Locale.forLanguageTag("pl");

    private final MessageSource messages;
    private final Catalogue catalogue;

    Titles(MessageSource messages, Catalogue catalogue) {
        this.messages = messages;
        this.catalogue = catalogue;
    }

    static boolean isPolish(Locale locale) {
        return locale != null && "pl".equals(locale.getLanguage());
    }

    /** The title in the reader's language; in English when there is no other. */
    static String in(Locale locale, String title, String titlePl) {
        return isPolish(locale) && titlePl != null ? titlePl : title;
    }

    String of(String key, Locale locale, Object... arguments) {
        return messages.getMessage("signal.title." + key, arguments, locale);
    }

    /** The product's name; its key when it has none. */
    String product(String key, Locale locale) {
        return catalogue.products(locale).stream()
                .filter(each -> each.id().equals(key))
                .map(Product::name)
                .findFirst()
                .orElse(key);
    }

    /** The region's name. */
    String region(String key, Locale locale) {
        return key == null
                ? of("everywhere", locale)
                : catalogue.regions(locale).stream()
                        .filter(each -> each.id().equals(key))
                        .map(Region::name)
                        .findFirst()
                        .orElse(key);
    }

    /** What a category of triage is called. */
    String cause(String category, Locale locale) {
        return messages.getMessage("desk.category." + category, null, category, locale);
    }
}
