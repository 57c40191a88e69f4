package io.heed.audit.dossier;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;

/** The page that is printed, from the template {@code audit/dossier.html}; whatever people wrote is escaped. */
@Component
class DossierPage {

    private final SpringTemplateEngine engine;
    private final ApplicationContext application;

    DossierPage(SpringTemplateEngine engine, ApplicationContext application) {
        this.engine = engine;
        this.application = application;
    }

    String html(Map<String, Object> model, Locale locale) {
        var context = new Context(locale, model);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, null));
        return engine.process("audit/dossier", context);
    }
}
