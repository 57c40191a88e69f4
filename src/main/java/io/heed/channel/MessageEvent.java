package io.heed.channel;

import io.heed.recognition.MessageKind;
import io.heed.shared.CaseNumber;
import java.time.Instant;

/** What has happened to a message that is no complaint. Published inside the transaction that made it happen. */
public sealed interface MessageEvent {

    /** The message it happened to. */
    CaseNumber message();

    /** The instant it happened. */
    Instant at();

    /** An idea or praise is kept, for those who make improvements of it. */
    record FeedbackKept(CaseNumber message, Instant at, MessageKind kind) implements MessageEvent {}
}
