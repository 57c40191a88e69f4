package io.heed.studio.lint;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;

/**
 * Runs {@code service-lint.js}: compiled once, interpreted, each time among fresh objects that know nothing of Java, and
 * for so many instructions at the most.
 */
final class LintScript {

    private static final String FILE = "service-lint.js";

    /** More than the definition uses up before it gives up by itself; some ten seconds of interpreting. */
    private static final int MOST_INSTRUCTIONS = 100_000_000;

    private static final int BETWEEN_LOOKS = 100_000;

    private final ContextFactory limited = new Limited();
    private final Script definition = limited.call(LintScript::compile);

    /**
     * What an expression over the definition's exports gives, as JSON.
     *
     * @param input what the expression calls {@code input}, as a string
     * @return empty when it took too long
     */
    Optional<String> ask(String expression, String input) {
        try {
            return Optional.of(limited.call(context -> {
                var scope = context.initSafeStandardObjects();
                var module = context.newObject(scope);
                ScriptableObject.putProperty(scope, "module", module);
                definition.exec(context, scope);
                ScriptableObject.putProperty(scope, "lint", ScriptableObject.getProperty(module, "exports"));
                ScriptableObject.putProperty(scope, "input", input);
                return Context.toString(
                        context.evaluateString(scope, "JSON.stringify(" + expression + ")", FILE, 1, null));
            }));
        } catch (TookTooLong e) {
            return Optional.empty();
        }
    }

    private static Script compile(Context context) {
        var file = Objects.requireNonNull(LintScript.class.getResourceAsStream(FILE), FILE);
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return context.compileReader(reader, FILE, 1, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts what a script does and stops it in time. */
    private static final class Limited extends ContextFactory {

        @Override
        protected Context makeContext() {
            var context = super.makeContext();
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInstructionObserverThreshold(BETWEEN_LOOKS);
            context.setClassShutter(name -> false);
            context.putThreadLocal(Limited.class, 0);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int count) {
            var so = (int) context.getThreadLocal(Limited.class) + count;
            if (so > MOST_INSTRUCTIONS) {
                throw new TookTooLong();
            }
            context.putThreadLocal(Limited.class, so);
        }
    }

    /** An error, so that no script can catch it. */
    private static final class TookTooLong extends Error {

        private static final long serialVersionUID = 1L;
    }
}
