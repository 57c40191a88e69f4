package io.heed.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.HandlerMapping;

/**
 * A failure nobody foresaw: the one who asked gets a number, the log the trace under that number. Messages of exceptions and
 * the address asked for are left out, because they quote what people wrote.
 */
final class Incident {

    private static final Logger LOG = LoggerFactory.getLogger(Incident.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int MAX_CAUSES = 6;
    private static final int FRAMES = 25;
    private static final int FRAMES_OF_CAUSE = 8;

    private Incident() {}

    /** Logs the failure, once, and gives its number. */
    static String log(HttpServletRequest request, Throwable failure) {
        var bytes = new byte[5];
        RANDOM.nextBytes(bytes);
        var number = HexFormat.of().formatHex(bytes);
        LOG.error("Incident {}: {} {}\n{}", number, request.getMethod(), pattern(request), trace(failure));
        return number;
    }

    private static Object pattern(HttpServletRequest request) {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "(before a handler was found)" : pattern;
    }

    /** Types and places without messages. */
    static String trace(Throwable failure) {
        var text = new StringBuilder();
        var cause = failure;
        for (var depth = 0; cause != null && depth < MAX_CAUSES; depth++) {
            text.append(depth == 0 ? "" : "caused by ").append(cause.getClass().getName());
            var frames = cause.getStackTrace();
            for (var i = 0; i < Math.min(frames.length, depth == 0 ? FRAMES : FRAMES_OF_CAUSE); i++) {
                text.append("\n\tat ").append(frames[i]);
            }
            text.append('\n');
            cause = cause.getCause();
        }
        return text.toString();
    }
}
