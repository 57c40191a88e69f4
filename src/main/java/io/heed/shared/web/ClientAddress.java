package io.heed.shared.web;

import jakarta.servlet.ServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Where a request comes from, as far as limits care: an IPv4 address, or the /64 network that an IPv6 user has whole. */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    /** The address a request comes from; behind a proxy, what the trusted proxy says. */
    public static String of(ServletRequest request) {
        return of(request.getRemoteAddr());
    }

    /** The address in the form that limits are counted by; null is a place of its own. */
    public static String of(String address) {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        try {
            // A literal with a colon is never looked up.
            return InetAddress.getByName(address) instanceof Inet6Address literal
                    ? HexFormat.of().formatHex(literal.getAddress(), 0, NETWORK_BYTES) + "/64"
                    : address;
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
