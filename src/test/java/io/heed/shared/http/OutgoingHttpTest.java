package io.heed.shared.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.ssl.SSLContexts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls to other servers over real sockets: what must not be reached is not reached. */
class OutgoingHttpTest {

    private static final WireMockServer SERVER =
            new WireMockServer(options().dynamicPort().dynamicHttpsPort().bindAddress("127.0.0.1"));
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @BeforeAll
    static void start() {
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void answerEverything() {
        SERVER.resetAll();
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200).withBody("taken")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:169.254.169.254",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:7f00:1::",
                "2001:db8::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "4000::1"
            })
    void privateAddressesAreNotPublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.167.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2606:4700::1111",
                "2a00:1450::1",
                "::ffff:1.1.1.1"
            })
    void addressesOfTheInternetArePublic(String address) throws UnknownHostException {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "127.1",
                "2130706433",
                "0.0.0.0",
                "[::]",
                "169.254.169.254",
                "[fd00::1]"
            })
    void noSpellingOfAPrivateAddressIsCalled(String host) throws IOException {
        try (var http = http(settings(List.of("127.0.0.1:1")), null)) {
            assertThatThrownBy(() -> http.postJson(uri(host), Map.of(), "{}")).isInstanceOf(UnknownHostException.class);
        }
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void serverOfOurOwnIsCalledWhenItIsAllowedByNameAndPort() throws IOException {
        try (var http = http(settings(List.of("SMS.internal:" + SERVER.port())), name -> addresses(LOOPBACK))) {
            var answer = http.postJson(uri("sms.internal"), Map.of("Idempotency-Key", "k1"), "{\"a\":\"zażółć\"}");
            assertThat(answer.isSuccess()).isTrue();
            assertThat(answer.body()).isEqualTo("taken");
            assertThatThrownBy(() -> http.postJson(uri("other.internal"), Map.of(), "{}"))
                    .isInstanceOf(AddressRefused.class);
        }
        SERVER.verify(
                1,
                postRequestedFor(urlEqualTo("/hook"))
                        .withHeader("Idempotency-Key", equalTo("k1"))
                        .withRequestBody(equalTo("{\"a\":\"zażółć\"}")));
    }

    @Test
    void redirectToAPrivateAddressIsAnAnswerAndNotFollowed() throws IOException {
        SERVER.stubFor(post(urlEqualTo("/hook"))
                .willReturn(aResponse()
                        .withStatus(307)
                        .withHeader("Location", "http://127.0.0.1:" + SERVER.port() + "/secret")));
        try (var http = http(settings(List.of("sms.internal:" + SERVER.port())), name -> addresses(LOOPBACK))) {
            assertThat(http.postJson(uri("sms.internal"), Map.of(), "{}").status())
                    .isEqualTo(307);
        }
        SERVER.verify(0, postRequestedFor(urlEqualTo("/secret")));
    }

    /** The name is asked for once, and what was checked is what is connected to. */
    @Test
    void nameServerThatChangesItsMindIsNotAskedAgain() throws IOException {
        var asked = new AtomicInteger();
        CheckedNames.Lookup rebinding =
                name -> addresses(asked.getAndIncrement() == 0 ? InetAddress.getByName("240.0.0.1") : LOOPBACK);
        var settings = new OutgoingSettings(
                true, List.of("rebind.example:" + SERVER.port()), Duration.ofMillis(500), Duration.ofSeconds(1));
        try (var http = http(settings, rebinding)) {
            assertThatThrownBy(() -> http.postJson(uri("rebind.example"), Map.of(), "{}"))
                    .isInstanceOf(IOException.class);
        }
        assertThat(asked).hasValue(1);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void nameThatTurnsToAPrivateAddressLaterIsRefusedThen() throws IOException {
        var asked = new AtomicInteger();
        CheckedNames.Lookup rebinding = name ->
                asked.getAndIncrement() == 0 ? addresses(InetAddress.getByName("1.1.1.1")) : addresses(LOOPBACK);
        var names = new CheckedNames(settings(List.of()), rebinding);
        assertThat(names.resolve("rebind.example", 443))
                .extracting(each -> each.getAddress().getHostAddress())
                .containsExactly("1.1.1.1");
        try (var http = http(settings(List.of()), rebinding)) {
            assertThatThrownBy(() -> http.postJson(uri("rebind.example"), Map.of(), "{}"))
                    .isInstanceOf(AddressRefused.class);
        }
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void onePrivateAddressAmongPublicOnesIsOneTooMany() {
        var names = new CheckedNames(
                settings(List.of()), name -> new InetAddress[] {InetAddress.getByName("1.1.1.1"), LOOPBACK});
        assertThatThrownBy(() -> names.resolve("mixed.example", 443)).isInstanceOf(AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.com/", "ftp://example.com/", "file:///etc/passwd", "/hook", "mailto:a@b.c"})
    void onlyHttpsIsCalledUnlessHttpIsAllowed(String address) throws IOException {
        var secure =
                new OutgoingSettings(false, List.of("example.com:80"), Duration.ofSeconds(1), Duration.ofSeconds(1));
        try (var http = http(secure, name -> addresses(LOOPBACK))) {
            assertThatThrownBy(() -> http.postJson(URI.create(address), Map.of(), "{}"))
                    .isInstanceOf(AddressRefused.class);
        }
    }

    @Test
    void namesAndPasswordsInAddressesAreRefused() throws IOException {
        try (var http = http(settings(List.of()), null)) {
            assertThatThrownBy(() -> http.postJson(URI.create("https://a:b@example.com/"), Map.of(), "{}"))
                    .isInstanceOf(AddressRefused.class);
        }
    }

    /** Pinning the address must not loosen who is trusted behind it. */
    @Test
    void certificateMustBeTrustedAndNameTheServer() throws Exception {
        var address = URI.create("https://sms.internal:" + SERVER.httpsPort() + "/hook");
        var settings = settings(List.of("sms.internal:" + SERVER.httpsPort()));
        var everything = SSLContexts.custom()
                .loadTrustMaterial(null, (chain, type) -> true)
                .build();
        try (var strict = http(settings, name -> addresses(LOOPBACK));
                var trusting = new OutgoingHttp(settings, name -> addresses(LOOPBACK), everything)) {
            assertThatThrownBy(() -> strict.postJson(address, Map.of(), "{}")).isInstanceOf(SSLException.class);
            assertThatThrownBy(() -> trusting.postJson(address, Map.of(), "{}")).isInstanceOf(SSLException.class);
        }
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void endlessAnswerIsCutAndSlowOneGivenUp() throws Exception {
        try (var endless = new Endless(0);
                var slow = new Endless(300)) {
            var settings = new OutgoingSettings(
                    true,
                    List.of("127.0.0.1:" + endless.port(), "127.0.0.1:" + slow.port()),
                    Duration.ofSeconds(1),
                    Duration.ofSeconds(1));
            try (var http = http(settings, null)) {
                var answer = http.postJson(URI.create("http://127.0.0.1:" + endless.port()), Map.of(), "{}");
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).hasSize(64 * 1024);
                var began = System.nanoTime();
                assertThatThrownBy(() -> http.postJson(URI.create("http://127.0.0.1:" + slow.port()), Map.of(), "{}"))
                        .isInstanceOf(IOException.class);
                assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(5));
            }
        }
    }

    @Test
    void retryAfterIsSecondsOrADateAndAtMostADay() {
        var now = Instant.parse("2026-11-23T09:00:00Z");
        assertThat(new OutgoingAnswer(429, "120", "").retryAfter(now)).contains(Duration.ofMinutes(2));
        assertThat(new OutgoingAnswer(503, "Mon, 23 Nov 2026 09:10:00 GMT", "").retryAfter(now))
                .contains(Duration.ofMinutes(10));
        assertThat(new OutgoingAnswer(503, "Mon, 23 Nov 2026 08:10:00 GMT", "").retryAfter(now))
                .contains(Duration.ZERO);
        assertThat(new OutgoingAnswer(429, "99999999", "").retryAfter(now)).contains(Duration.ofDays(1));
        assertThat(new OutgoingAnswer(429, "soon", "").retryAfter(now)).isEmpty();
        assertThat(new OutgoingAnswer(429, null, "").retryAfter(now)).isEmpty();
    }

    private static OutgoingHttp http(OutgoingSettings settings, CheckedNames.Lookup lookup) {
        SSLContext trusted = SSLContexts.createDefault();
        return new OutgoingHttp(settings, lookup == null ? InetAddress::getAllByName : lookup, trusted);
    }

    private static OutgoingSettings settings(List<String> allow) {
        return new OutgoingSettings(true, allow, Duration.ofSeconds(2), Duration.ofSeconds(5));
    }

    private static URI uri(String host) {
        return URI.create("http://" + host + ":" + SERVER.port() + "/hook");
    }

    private static InetAddress[] addresses(InetAddress address) {
        return new InetAddress[] {address};
    }

    /** A server whose answer never ends, as fast as it can or a byte at a time. */
    private static final class Endless implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0, 5, LOOPBACK);
        private final int pause;

        Endless(int pause) throws IOException {
            this.pause = pause;
            var thread = new Thread(this::serve, "endless");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return server.getLocalPort();
        }

        private void serve() {
            try (var socket = server.accept()) {
                OutputStream out = socket.getOutputStream();
                out.write("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                while (!server.isClosed()) {
                    out.write(new byte[pause == 0 ? 8192 : 1]);
                    out.flush();
                    if (pause > 0) {
                        Thread.sleep(pause);
                    }
                }
            } catch (IOException | InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
