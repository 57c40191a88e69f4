package io.heed.audit.chain;

import java.util.Locale;

/** What is wrong with the chain or with what it seals. */
enum Fault {
    /** A number is missing or comes twice: rows were taken out or their order was changed. */
    GAP,
    /** The row does not follow the one before it: that one was changed, exchanged or taken out. */
    NOT_FOLLOWING,
    /** The row itself was changed. */
    ROW_CHANGED,
    /** The record was changed after it was sealed. */
    RECORD_CHANGED,
    /** The record is not there any more. */
    RECORD_MISSING,
    /** A record stands among sealed ones and was never sealed: somebody put it there later. */
    RECORD_ADDED,
    /** The document was changed after it was sealed. */
    DOCUMENT_CHANGED,
    /** The document is not there any more. */
    DOCUMENT_MISSING,
    /** The customer's key is not there, though nobody destroyed it. */
    KEY_LOST,
    /** A document stands among sealed ones and was never sealed: somebody put it there later. */
    DOCUMENT_ADDED,
    /** The document is said to be overwritten because somebody was forgotten, and no such act is on the record. */
    ERASED_BY_NOBODY,
    /** The chain ends before a row that was signed: its end was cut off. */
    TAIL_CUT,
    /** The row is not the one that was signed: everything up to here was written anew. */
    NOT_AS_SIGNED,
    /** There is a file of anchors and it cannot be read at all. */
    ANCHOR_FILE_UNREADABLE,
    /** A line of the file of anchors cannot be read. */
    ANCHOR_UNREADABLE,
    /** A line of the file of anchors was not signed by our key. */
    ANCHOR_NOT_OURS,
    /** There are anchors but not the key that they are compared with. */
    ANCHOR_KEY_MISSING;

    /** The part of message keys that names it. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
