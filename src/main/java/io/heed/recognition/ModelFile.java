package io.heed.recognition;

import io.heed.shared.StartRefused;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A classifier kept in a file, with what it is about. */
record ModelFile(Aspect aspect, Classifier classifier) {

    private static final String MARK = "heed-recognition-1";

    /** Writes the file, making the folder when it is missing. */
    void write(Path file) throws IOException {
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        try (var out =
                new DataOutputStream(new GZIPOutputStream(new BufferedOutputStream(Files.newOutputStream(file))))) {
            out.writeUTF(MARK);
            out.writeUTF(aspect.label());
            classifier.write(out);
        }
    }

    /** @throws StartRefused when the file is not one that {@link #write} wrote */
    static ModelFile read(Path file) {
        try (var in = new DataInputStream(new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
            if (!MARK.equals(in.readUTF())) {
                throw new IOException("not a model");
            }
            var aspect = Aspect.named(in.readUTF()).orElseThrow(() -> new IOException("no such aspect"));
            return new ModelFile(aspect, Classifier.read(in));
        } catch (IOException | RuntimeException e) {
            throw new StartRefused(
                    "heed.recognition.model names " + file + ", which is not a model that Heed can read.",
                    "Name a file that the training command wrote with this version, or leave the setting out.",
                    e);
        }
    }
}
