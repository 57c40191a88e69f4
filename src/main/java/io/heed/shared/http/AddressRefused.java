package io.heed.shared.http;

import java.net.UnknownHostException;

/** The address is none that may be called: not encrypted, not public, or not an address at all. */
public class AddressRefused extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressRefused(String message) {
        super(message);
    }
}
