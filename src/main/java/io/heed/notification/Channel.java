package io.heed.notification;

/** An edge of Heed: carries one letter out. Called outside of any transaction; may take as long as its sockets' timeouts. */
interface Channel {

    /** Tries once to hand the letter over, and reports instead of throwing. */
    Delivery deliver(Letter letter);

    /** There is nothing more to deliver for now: what was kept open can be closed. */
    default void rest() {}
}
