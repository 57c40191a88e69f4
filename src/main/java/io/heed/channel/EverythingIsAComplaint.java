package io.heed.channel;

import org.springframework.stereotype.Component;

/** Takes everybody who writes seriously: no message is put aside because nobody looked at it. */
@Component
class EverythingIsAComplaint implements Sorting {

    @Override
    public Kind sort(Arrival arrival) {
        return Kind.COMPLAINT;
    }
}
