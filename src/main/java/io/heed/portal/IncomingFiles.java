package io.heed.portal;

import io.heed.complaint.Upload;
import io.heed.shared.Refused;
import io.heed.shared.web.UploadCheck;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files attached to a form; a browser sends an empty one when none was chosen. */
@Component
class IncomingFiles {

    /** The form's field. */
    static final String FIELD = "files";

    private static final int MOST = 5;

    private final UploadCheck check;

    IncomingFiles(UploadCheck check) {
        this.check = check;
    }

    /** The files, each checked for size and kind; more than five are refused. */
    List<Upload> read(List<MultipartFile> sent) {
        var chosen = sent == null
                ? List.<MultipartFile>of()
                : sent.stream()
                        .filter(file -> !file.isEmpty()
                                || (file.getOriginalFilename() != null
                                        && !file.getOriginalFilename().isEmpty()))
                        .toList();
        if (chosen.size() > MOST) {
            throw new Refused(FIELD, "portal.files.too-many", MOST);
        }
        return chosen.stream().map(this::read).toList();
    }

    private Upload read(MultipartFile file) {
        var checked = check.check(FIELD, file);
        return new Upload(checked.fileName(), checked.mediaType(), checked.content());
    }
}
