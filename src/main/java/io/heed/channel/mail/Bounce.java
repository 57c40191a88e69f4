package io.heed.channel.mail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a mail server says about a letter that it could not deliver: by the standard (RFC 3464), or in the words of servers
 * that have one of their own.
 *
 * @param fate what became of the letter
 * @param status the enhanced status code, such as {@code 5.1.1}, or null
 * @param messageIds ids of messages named in it; one of them may be a letter of ours
 */
record Bounce(Fate fate, String status, Set<String> messageIds) {

    /** What became of the letter. */
    enum Fate {
        /** Not delivered, and trying again would change nothing. */
        PERMANENT,
        /** Not delivered: given up, though the cause may pass. */
        GIVEN_UP,
        /** Not yet delivered; the server goes on trying. */
        DELAYED
    }

    private static final int LOOKED_AT = 300_000;
    private static final Pattern ACTION = Pattern.compile("(?im)^Action:\\s*([a-z]+)");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern CODE = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b|\\b([45]\\d\\d)[ -]");
    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^[> \\t]*Message-ID:\\s*(<[^<>\\s]{1,250}>)");
    private static final Pattern SENDER = Pattern.compile("(mailer-daemon|postmaster|mail-daemon|mdaemon)@.*");
    private static final Pattern SUBJECT = Pattern.compile(
            "(?iu).*(undeliver|delivery (status|fail|delay|has failed|problem)|mail delivery|failure notice|returned mail"
                    + "|delayed mail|niedostarczon|nie dostarczono|nie mo\u017cna dostarczy\u0107|niedor\u0119czon).*");
    private static final Pattern DELAY = Pattern.compile("(?iu)delay|warning|op\u00f3\u017anien");

    /** The report in the mail, when it is one. */
    static Optional<Bounce> in(ReadMail mail) {
        var tree = mail.tree();
        if (tree.is("multipart/report")) {
            var type = tree.parameter("report-type");
            return type.equals("disposition-notification") || type.equals("feedback-report")
                    ? Optional.empty()
                    : standard(tree);
        }
        return isServersOwn(mail) ? Optional.of(own(mail)) : Optional.empty();
    }

    private static Optional<Bounce> standard(MailPart tree) {
        var everything = text(tree);
        var actions = all(ACTION, everything);
        var statuses = all(STATUS, everything);
        var status = statuses.stream().findFirst().orElse(null);
        var ids = ids(everything);
        if (actions.contains("failed")
                || actions.isEmpty() && statuses.stream().anyMatch(each -> each.startsWith("5"))) {
            var failed = statuses.stream().filter(each -> each.startsWith("5")).findFirst();
            return Optional.of(new Bounce(
                    failed.isPresent() || statuses.isEmpty() ? Fate.PERMANENT : Fate.GIVEN_UP,
                    failed.orElse(status),
                    ids));
        }
        if (actions.contains("delayed") || statuses.stream().anyMatch(each -> each.startsWith("4"))) {
            return Optional.of(new Bounce(Fate.DELAYED, status, ids));
        }
        // Delivered, relayed, expanded: good news, which needs nobody.
        return actions.isEmpty() && statuses.isEmpty()
                ? Optional.of(new Bounce(Fate.PERMANENT, null, ids))
                : Optional.empty();
    }

    private static boolean isServersOwn(ReadMail mail) {
        var headers = mail.headers();
        var fromServer = mail.sender() == null
                || SENDER.matcher(mail.sender().address().toLowerCase(Locale.ROOT))
                        .matches()
                || headers.raw("Return-Path").strip().equals("<>");
        return headers.has("X-Failed-Recipients")
                || fromServer && SUBJECT.matcher(mail.subject()).matches();
    }

    private static Bounce own(ReadMail mail) {
        var everything = text(mail.tree());
        var code = CODE.matcher(everything.substring(0, Math.min(everything.length(), 20_000)));
        var status = code.find() ? code.group(1) == null ? code.group(2) : code.group(1) : null;
        var delayed = DELAY.matcher(mail.subject()).find();
        var fate = delayed ? Fate.DELAYED : status != null && status.startsWith("4") ? Fate.GIVEN_UP : Fate.PERMANENT;
        return new Bounce(fate, status, ids(everything));
    }

    private static Set<String> ids(String text) {
        return new LinkedHashSet<>(all(MESSAGE_ID, text));
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .limit(100)
                .map(result -> result.group(1).startsWith("<")
                        ? result.group(1)
                        : result.group(1).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Everything in it that can be read, the mail that came back included. */
    private static String text(MailPart part) {
        var text = new StringBuilder();
        collect(part, text);
        return text.toString();
    }

    private static void collect(MailPart part, StringBuilder text) {
        if (text.length() > LOOKED_AT) {
            return;
        }
        if (part.isMultipart()) {
            part.parts().forEach(each -> collect(each, text));
        } else if (part.type().startsWith("text/") || part.type().startsWith("message/")) {
            var words = part.text();
            text.append(words, 0, Math.min(words.length(), LOOKED_AT)).append('\n');
        }
    }
}
