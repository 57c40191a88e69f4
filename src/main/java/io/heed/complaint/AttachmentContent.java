package io.heed.complaint;

/** A file with its bytes; {@code contentType} is what the bytes were found to be. */
public record AttachmentContent(String fileName, String contentType, byte[] content) {

    /** Keeps a copy. */
    public AttachmentContent {
        content = content.clone();
    }

    /** A copy of the bytes. */
    @Override
    public byte[] content() {
        return content.clone();
    }
}
