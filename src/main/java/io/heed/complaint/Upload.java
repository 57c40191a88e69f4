package io.heed.complaint;

/**
 * A file as it was sent.
 *
 * @param fileName the name the sender gave it
 * @param contentType the type it really has, found in its bytes
 */
public record Upload(String fileName, String contentType, byte[] content) {

    /** Keeps a copy. */
    public Upload {
        content = content.clone();
    }

    /** A copy of the bytes. */
    @Override
    public byte[] content() {
        return content.clone();
    }
}
