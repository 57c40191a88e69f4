package io.heed.shared.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once for each connection, and hands over only what was checked: the connection is made to these very
 * addresses, so that a name server that answers differently the next time is never asked again.
 */
final class CheckedNames implements DnsResolver {

    private final OutgoingSettings settings;
    private final Lookup lookup;

    CheckedNames(OutgoingSettings settings, Lookup lookup) {
        this.settings = settings;
        this.lookup = lookup;
    }

    /** A name that has one private address among public ones is refused as a whole. */
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        var addresses = lookup.addresses(host);
        if (!settings.allows(host, port) && !Stream.of(addresses).allMatch(PublicAddress::is)) {
            throw new AddressRefused(host + " is not on the public internet, and not in heed.outgoing.allow");
        }
        return Stream.of(addresses)
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        return resolve(host, 443).stream().map(InetSocketAddress::getAddress).toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** A name server. */
    interface Lookup {

        InetAddress[] addresses(String host) throws UnknownHostException;
    }
}
