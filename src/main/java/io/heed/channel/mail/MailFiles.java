package io.heed.channel.mail;

import io.heed.complaint.Upload;
import io.heed.shared.PlainText;
import io.heed.shared.Refused;
import io.heed.shared.web.TooLarge;
import io.heed.shared.web.UploadCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/**
 * Which files of a mail go on the case: those that would be taken from a form as well. A file without a name gets one by
 * its bytes. What is not taken is named, and stays in the original.
 */
@Component
class MailFiles {

    private static final int MOST = 20;
    private static final int LONGEST_NAME = 150;

    /** Endings by what the bytes are. */
    private static final Map<String, String> ENDINGS = Map.of(
            "text/plain", "txt",
            "text/csv", "csv",
            "message/rfc822", "eml",
            "application/pdf", "pdf",
            "image/png", "png",
            "image/jpeg", "jpg",
            "image/gif", "gif",
            "image/webp", "webp",
            "application/vnd.ms-tnef", "dat");

    private final UploadCheck check;
    private final Tika tika = new Tika();

    MailFiles(UploadCheck check) {
        this.check = check;
    }

    /**
     * What became of the files.
     *
     * @param refused the names of those that were not taken
     */
    record Sorted(List<Upload> taken, List<String> refused) {}

    Sorted sort(List<ReadMail.MailFile> files) {
        var taken = new ArrayList<Upload>();
        var refused = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var name = name(file, i + 1);
            try {
                if (taken.size() == MOST) {
                    refused.add(name);
                    continue;
                }
                var checked = check.check("files", name, file.content());
                taken.add(new Upload(checked.fileName(), checked.mediaType(), checked.content()));
            } catch (Refused | TooLarge notTaken) {
                refused.add(name);
            }
        }
        return new Sorted(List.copyOf(taken), List.copyOf(refused));
    }

    /** What becomes of files that are there in part only: none is taken, all are named. */
    Sorted none(List<ReadMail.MailFile> files) {
        var refused = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++) {
            refused.add(name(files.get(i), i + 1));
        }
        return new Sorted(List.of(), List.copyOf(refused));
    }

    private String name(ReadMail.MailFile file, int number) {
        var given = file.name() == null
                ? "file-" + number
                : PlainText.beginning(Display.oneLine(file.name()), LONGEST_NAME);
        var known = given.matches("(?i).*\\.(pdf|png|jpe?g|gif|webp|heic|txt|csv|eml|docx|xlsx|odt|dat)");
        if (known) {
            return given;
        }
        var type = file.type().equals("message/rfc822") ? file.type() : tika.detect(file.content());
        var ending = ENDINGS.get(type.toLowerCase(Locale.ROOT));
        return ending == null ? given : given + "." + ending;
    }
}
