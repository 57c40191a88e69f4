package io.heed.notification;

import java.util.Map;

/** The channel of each medium that letters leave by. */
record Channels(Map<Medium, Channel> byMedium) implements Channel {

    @Override
    public Delivery deliver(Letter letter) {
        var channel = byMedium.get(letter.channel());
        return channel == null
                ? new Delivery(Delivery.Outcome.UNREACHABLE, "Nothing is set up for " + letter.channel())
                : channel.deliver(letter);
    }

    @Override
    public void rest() {
        byMedium.values().forEach(Channel::rest);
    }
}
