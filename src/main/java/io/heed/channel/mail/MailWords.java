package io.heed.channel.mail;

import io.heed.channel.HtmlText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds in the parts of a mail what is there to be read and what is a file. */
final class MailWords {

    private static final Pattern META_CHARSET =
            Pattern.compile("(?i)<meta[^>]{0,200}charset\\s*=\\s*[\"']?([\\w-]{2,40})");

    private static final int LONGEST = 400_000;

    private final StringBuilder text = new StringBuilder();
    private final List<ReadMail.MailFile> files = new ArrayList<>();

    private MailWords() {}

    /** Everything that is to be read, in order. */
    static MailWords of(MailPart root) {
        var words = new MailWords();
        words.take(root);
        if (words.text.toString().isBlank()) {
            words.lookInside();
        }
        return words;
    }

    /** The same without opening mails in it. */
    static MailWords ofInner(MailPart root) {
        var words = new MailWords();
        words.take(root);
        return words;
    }

    String text() {
        return text.toString();
    }

    List<ReadMail.MailFile> files() {
        return files;
    }

    private void take(MailPart part) {
        if (part.is("multipart/alternative")) {
            takeBest(part.parts());
        } else if (part.isMultipart()) {
            part.parts().forEach(this::take);
        } else if (part.isWords()) {
            say(part);
        } else if (part.content().length > 0) {
            files.add(new ReadMail.MailFile(part.name(), part.type(), part.content()));
        }
    }

    /** The plain text, unless there is none in it; whatever else was sent beside the words is a file. */
    private void takeBest(List<MailPart> choices) {
        var before = text.length();
        choices.stream()
                .filter(choice -> choice.isWords() && choice.is("text/plain"))
                .forEach(this::say);
        for (var choice : choices) {
            if (choice.isWords() && choice.is("text/plain")) {
                continue;
            }
            if (choice.isWords() || choice.isMultipart()) {
                if (text.substring(before).isBlank()) {
                    take(choice);
                } else {
                    takeFiles(choice);
                }
            } else {
                take(choice);
            }
        }
    }

    /** The words of this part have been said in another form. */
    private void takeFiles(MailPart part) {
        if (part.isMultipart()) {
            part.parts().forEach(this::takeFiles);
        } else if (!part.isWords() && part.content().length > 0) {
            files.add(new ReadMail.MailFile(part.name(), part.type(), part.content()));
        }
    }

    private void say(MailPart part) {
        if (part.is("text/html")) {
            add(HtmlText.of(decode(part)));
            return;
        }
        var found = Uuencoded.in(flowed(part, part.text()));
        add(found.text());
        found.files()
                .forEach(file ->
                        files.add(new ReadMail.MailFile(file.name(), "application/octet-stream", file.content())));
    }

    /** Lines that were broken for the way only (RFC 3676) are joined again. */
    private static String flowed(MailPart part, String text) {
        if (!part.parameter("format").equals("flowed")) {
            return text;
        }
        var deleteSpace = part.parameter("delsp").equals("yes");
        var joined = new StringBuilder();
        text.lines().forEach(line -> {
            var soft = line.endsWith(" ") && !line.equals("-- ") && !line.startsWith(">");
            var stuffed = line.startsWith(" ") ? line.substring(1) : line;
            joined.append(soft && deleteSpace ? stuffed.substring(0, Math.max(0, stuffed.length() - 1)) : stuffed);
            joined.append(soft ? "" : "\n");
        });
        return joined.toString();
    }

    private void add(String words) {
        var shown = Display.lines(words.length() > LONGEST ? words.substring(0, LONGEST) : words);
        if (!shown.isEmpty() && text.length() < LONGEST) {
            text.append(text.isEmpty() ? "" : "\n\n").append(shown);
        }
    }

    /** A mail that is nothing but another mail: what that one says is what there is to read. */
    private void lookInside() {
        files.stream()
                .filter(file -> file.type().equals("message/rfc822"))
                .findFirst()
                .map(file -> MailReader.inner(file.content()))
                .ifPresent(this::add);
    }

    /** The page of a part; without a charset in its label, its own word for it counts. */
    private static String decode(MailPart part) {
        if (part.parameters().containsKey("charset")) {
            return part.text();
        }
        var guess = Charsets.decode(part.content(), null);
        var meta = META_CHARSET.matcher(guess.substring(0, Math.min(guess.length(), 4096)));
        return meta.find() ? Charsets.decode(part.content(), meta.group(1)) : guess;
    }
}
