package io.heed.notification;

import io.heed.customer.ContactWay;
import io.heed.customer.Reach;
import java.util.List;
import org.springframework.stereotype.Component;

/** On which ways letters can leave as Heed is set up, so that no page offers what cannot be sent. */
@Component
public class LetterWays {

    private final SmsSettings sms;

    LetterWays(SmsSettings sms) {
        this.sms = sms;
    }

    /** Whether text messages can be sent at all. */
    public boolean textMessages() {
        return sms.enabled();
    }

    /** The ways that may work for this customer, the first to be tried first. */
    public List<ContactWay> to(Reach reach) {
        return reach.ways(textMessages());
    }
}
