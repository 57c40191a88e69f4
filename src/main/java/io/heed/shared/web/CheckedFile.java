package io.heed.shared.web;

import java.util.Arrays;

/**
 * A checked attachment.
 *
 * @param fileName the last part of the sender's file name, without anything that could mislead whoever reads it
 * @param mediaType what it is by its bytes, not by what the sender said
 * @param content the bytes as sent
 */
public record CheckedFile(String fileName, String mediaType, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof CheckedFile file
                && fileName.equals(file.fileName)
                && mediaType.equals(file.mediaType)
                && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return 31 * fileName.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return mediaType + ", " + content.length + " bytes";
    }
}
