package io.heed.notification;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Prints a letter's blocks twice, as HTML and as plain text, by the two templates in {@code templates/letters}. It has an
 * engine of its own, for the pages' one knows nothing of plain text.
 */
@Component
class LetterPrinter {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterPrinter() {
        engine.setEnableSpringELCompiler(false);
        engine.addTemplateResolver(resolver(TemplateMode.HTML, ".html"));
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, ".txt"));
    }

    String html(String subject, Locale language, List<LetterPage.Block> blocks) {
        return engine.process("letter.html", context(subject, language, blocks));
    }

    String text(String subject, Locale language, List<LetterPage.Block> blocks) {
        return engine.process("letter.txt", context(subject, language, blocks));
    }

    private static Context context(String subject, Locale language, List<LetterPage.Block> blocks) {
        var context = new Context(language);
        context.setVariable("subject", subject);
        context.setVariable("language", language.toLanguageTag());
        context.setVariable("blocks", blocks);
        return context;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String suffix) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/letters/");
        resolver.setTemplateMode(mode);
        resolver.setForceTemplateMode(true);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.getResolvablePatternSpec().addPattern("*" + suffix);
        return resolver;
    }
}
