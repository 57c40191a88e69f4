package io.heed.shared.mariadb;

/** The embedded database server cannot run; the message says in a sentence or two what to do about it. */
public class ServerRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerRefused(String sentence) {
        super(sentence);
    }

    ServerRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
