package io.heed.channel.mail;

import io.heed.notification.ReplyAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what a machine sent by itself (RFC 3834, and what programs did before it). Such a mail opens no case and is never
 * answered: that is what keeps two machines from writing to each other for ever.
 */
final class Machines {

    /** On every letter of ours, so that one that comes back is known whatever happened to it on the way. */
    static final String OURS = ReplyAddress.LOOP_HEADER;

    private static final Pattern BULK = Pattern.compile("\\b(bulk|list|junk|auto_reply)\\b");
    /** Such words are a whole subject, or go on with a date or the subject that is answered: else a person complains of them. */
    private static final Pattern AWAY = Pattern.compile(
            "^\\s*(re:\\s*|odp:\\s*)?(automatic reply|auto(matic)?[- ]?(reply|response|answer)|autoreply|out of (the )?office"
                    + "|away from (the |my )?office|on (vacation|holiday|annual leave)"
                    + "|automatyczna odpowied\u017a|odpowied\u017a automatyczna|autoodpowied\u017a|autoresponder"
                    + "|nieobecno\u015b\u0107( w biurze)?|poza biurem|jestem na urlopie)"
                    + "(\\s*|\\s*[:;,.!()\\[\\]\u2013\u2014-].*"
                    + "|\\s+(re|odp|fwd?|to|until|till?|from|since|od|do|w dniach)\\b.*)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern NOBODY = Pattern.compile("(mailer-daemon|postmaster)@.*");

    private Machines() {}

    /** Why it is a machine's, in a word; empty when a person may have written it. */
    static Optional<String> reason(ReadMail mail) {
        var headers = mail.headers();
        if (headers.has(OURS)) {
            return Optional.of("loop");
        }
        if (report(mail.tree()).isPresent()) {
            return report(mail.tree());
        }
        var submitted = headers.token("Auto-Submitted").replaceAll("[;(].*", "").strip();
        if (!submitted.isEmpty() && !submitted.equals("no")
                || headers.has("X-Autoreply")
                || headers.has("X-Autorespond")
                || headers.has("X-Autoresponder")
                || headers.token("X-Auto-Response-Suppress").contains("all")
                        && headers.has("X-MS-Exchange-Generated-Message-Source")) {
            return Optional.of("auto-submitted");
        }
        if (headers.has("List-Id")
                || headers.has("List-Post")
                || headers.has("List-Unsubscribe")
                || BULK.matcher(headers.token("Precedence")).find()) {
            return Optional.of("list");
        }
        if (headers.raw("Return-Path").strip().equals("<>")
                || mail.sender() != null
                        && NOBODY.matcher(mail.sender().address().toLowerCase(Locale.ROOT))
                                .matches()) {
            return Optional.of("no-return");
        }
        return AWAY.matcher(mail.subject()).matches() ? Optional.of("away") : Optional.empty();
    }

    /** Receipts and reports of abuse are multipart/report as bounces are. */
    private static Optional<String> report(MailPart tree) {
        if (!tree.is("multipart/report")) {
            return Optional.empty();
        }
        return switch (tree.parameter("report-type")) {
            case "disposition-notification" -> Optional.of("receipt");
            case "feedback-report" -> Optional.of("abuse-report");
            default -> Optional.of("delivery-report");
        };
    }
}
