package io.heed.channel.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody wrote themselves, without the mail they answer to and without their signature, for people to read: the
 * original is kept beside it. When nothing would be left, everything is.
 */
final class OwnWords {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST_LOOKED_AT = 500;
    private static final int LONGEST_ATTRIBUTION = 3;
    private static final int LONGEST_KEPT_QUOTE = 4;

    /** On Monday … wrote: W dniu … napisał(a): and what others say before they quote. */
    private static final Pattern ATTRIBUTION = Pattern.compile(
            "^[> ]*("
                    + "On\\b.{5,300}\\bwrote:"
                    + "|(W dniu|Dnia|dnia)\\b.{5,300}\\b(napisa\u0142(a|\\(a\\)|/a|/-a)?|pisze)\\s*:"
                    + "|(pon|wt|\u015br|czw|pt|sob|niedz)\\.?,? .{5,300}(napisa\u0142(a|\\(a\\))?|wrote)\\s*:"
                    + "|\\d{1,4}[-./ ]\\S{1,12}[-./ ]\\d{1,4}.{0,200}(wrote|napisa\u0142(a|\\(a\\))?|pisze)\\s*:"
                    + "|Am\\b.{5,300}\\bschrieb\\b.{0,200}:"
                    + "|Le\\b.{5,300}\\ba \u00e9crit\\s*:"
                    + ")\\s*$",
            FLAGS);

    private static final Pattern ATTRIBUTION_BEGINS =
            Pattern.compile("^(On|W dniu|Dnia|Am|Le|(pon|wt|\u015br|czw|pt|sob|niedz)\\.,?)\\s.*", FLAGS);

    /** From here on everything is the other mail. */
    private static final Pattern CUT = Pattern.compile(
            "^\\s*(-{2,}\\s*(Original Message|Original Appointment|Wiadomo\u015b\u0107 oryginalna|Oryginalna wiadomo\u015b\u0107"
                    + "|Urspr\u00fcngliche Nachricht|Reply message|Odpowied\u017a)\\s*-{2,}"
                    + "|##- .{1,200} -##)\\s*$",
            FLAGS);

    private static final Pattern RULE = Pattern.compile("^\\s*_{20,}\\s*$");
    private static final Pattern FROM = Pattern.compile("^\\s*\\*?(From|Od|Von|De)\\s?:\\*?\\s.*", FLAGS);
    private static final Pattern SENT = Pattern.compile(
            "^\\s*\\*?(Sent|Wys\u0142ano|Wys\u0142ane|Data|Date|Gesendet|Envoy\u00e9|To|Do|Temat|Subject)\\s?:\\*?\\s.*",
            FLAGS);

    private static final Pattern SIGNATURE = Pattern.compile("^--\\s?$|^_{2,5}$");
    private static final Pattern DEVICE = Pattern.compile(
            "^\\s*((Sent from (my )?|Get Outlook for |Wys\u0142ane? z |Wys\u0142ano z |Pobierz (aplikacj\u0119 )?Outlook|Sent via )"
                    + ".{0,80})$",
            FLAGS);

    private OwnWords() {}

    /** The sender's own words of a text with even line ends. */
    static String of(String text) {
        var lines = text.lines().toList();
        var own = new ArrayList<String>();
        for (int i = 0; i < lines.size(); ) {
            if (isEnd(lines, i)) {
                break;
            }
            int attribution = attribution(lines, i);
            int quoted = quoted(lines, i + attribution);
            if (attribution > 0 && (quoted > 0 || i + attribution >= lastOf(lines))) {
                i += attribution + quoted;
                gap(own);
            } else if (attribution > 0) {
                break;
            } else if (quoted > LONGEST_KEPT_QUOTE || quoted > 0 && i + quoted >= lines.size()) {
                i += quoted;
                gap(own);
            } else {
                own.add(lines.get(i++));
            }
        }
        var words = String.join("\n", own)
                .replaceAll("\\n{3,}", "\n\n")
                .replaceAll("(\\s*\\[…\\])+\\s*$", "")
                .strip();
        var bare = words.replace("[…]", "").isBlank();
        return bare ? text.strip() : words.replaceAll("^(\\[…\\]\\s*)+", "");
    }

    private static boolean isEnd(List<String> lines, int i) {
        var line = lines.get(i);
        if (line.length() > LONGEST_LOOKED_AT) {
            return false;
        }
        return CUT.matcher(line).matches()
                || SIGNATURE.matcher(line).matches()
                || DEVICE.matcher(line).matches() && isNearTheEnd(lines, i)
                || isHeaderBlock(lines, i)
                || RULE.matcher(line).matches() && i + 1 < lines.size() && isHeaderBlock(lines, nextFull(lines, i + 1));
    }

    /** Outlook copies the header of the other mail: who, when, to whom, about what. */
    private static boolean isHeaderBlock(List<String> lines, int i) {
        if (i >= lines.size() || !matches(FROM, lines.get(i))) {
            return false;
        }
        var following = lines.subList(i + 1, Math.min(lines.size(), i + 7));
        return following.stream().filter(line -> matches(SENT, line)).count() >= 2;
    }

    private static boolean isNearTheEnd(List<String> lines, int i) {
        int next = nextFull(lines, i + 1);
        return next >= lines.size()
                || isHeaderBlock(lines, next)
                || attribution(lines, next) > 0
                || matches(RULE, lines.get(next))
                || matches(CUT, lines.get(next))
                || lines.get(next).startsWith(">");
    }

    private static int nextFull(List<String> lines, int from) {
        int i = from;
        while (i < lines.size() && lines.get(i).isBlank()) {
            i++;
        }
        return i;
    }

    private static int lastOf(List<String> lines) {
        int last = lines.size();
        while (last > 0 && lines.get(last - 1).isBlank()) {
            last--;
        }
        return last;
    }

    /** How many lines the words before a quote take, broken as they may be; 0 when there are none. */
    private static int attribution(List<String> lines, int from) {
        if (from >= lines.size()) {
            return 0;
        }
        if (matches(ATTRIBUTION, lines.get(from))) {
            return 1;
        }
        if (!matches(ATTRIBUTION_BEGINS, lines.get(from))) {
            return 0;
        }
        var together = new StringBuilder(lines.get(from));
        for (int i = 1; i < LONGEST_ATTRIBUTION && from + i < lines.size(); i++) {
            together.append(' ').append(lines.get(from + i).strip());
            if (matches(ATTRIBUTION, together.toString())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static int quoted(List<String> lines, int from) {
        int first = nextFull(lines, from);
        int i = first;
        int end = first;
        while (i < lines.size() && (lines.get(i).startsWith(">") || lines.get(i).isBlank())) {
            end = lines.get(i).startsWith(">") ? i + 1 : end;
            i++;
        }
        return end == first ? 0 : end - from;
    }

    private static void gap(List<String> own) {
        own.add("[…]");
    }

    private static boolean matches(Pattern pattern, String line) {
        return line.length() <= LONGEST_LOOKED_AT && pattern.matcher(line).matches();
    }
}
