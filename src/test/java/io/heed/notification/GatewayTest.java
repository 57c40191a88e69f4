package io.heed.notification;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.heed.shared.http.OutgoingHttp;
import io.heed.shared.http.OutgoingSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contracts with the gateway for text messages and the webhooks for replies, over real sockets. */
class GatewayTest {

    private static final WireMockServer SERVER =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private static final ObjectMapper JSON = new ObjectMapper();

    private static OutgoingHttp http;

    private final HandClock clock = new HandClock();

    @BeforeAll
    static void start() {
        SERVER.start();
        http = new OutgoingHttp(new OutgoingSettings(
                true, List.of("127.0.0.1:" + SERVER.port()), Duration.ofSeconds(1), Duration.ofMillis(500)));
    }

    @AfterAll
    static void stop() throws Exception {
        http.close();
        SERVER.stop();
    }

    @BeforeEach
    void forget() {
        SERVER.resetAll();
    }

    @Test
    void textMessageIsPostedWithItsNumberTextAndReference() {
        answer(202);
        var letter = text(1);
        assertThat(sms().deliver(letter)).isEqualTo(Delivery.DELIVERED);
        assertThat(sms().deliver(letter)).isEqualTo(Delivery.DELIVERED);
        SERVER.verify(
                2,
                postRequestedFor(urlEqualTo("/messages"))
                        .withHeader("Authorization", equalTo("Bearer gateway-token"))
                        .withHeader("Content-Type", matching("application/json.*"))
                        .withHeader("Idempotency-Key", equalTo("0b7f3c1e-1"))
                        .withRequestBody(equalToJson("""
                                {"to": "+48600100200", "text": "Odpowiedz: %s %s", "reference": "0b7f3c1e-1"}""".formatted(LetterStories.CASE, LetterStories.LINK))));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 410, 422})
    void refusedNumberIsRefusedForGood(int status) {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withBody("no such number")));
        assertThat(sms().deliver(text(1)))
                .isEqualTo(new Delivery(Delivery.Outcome.REFUSED, "HTTP " + status + ": no such number"));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 500, 502})
    void faultOfOneMessageIsTriedAgain(int status) {
        answer(status);
        assertThat(sms().deliver(text(1)).outcome()).isEqualTo(Delivery.Outcome.FAILED);
    }

    /** Our key is not accepted, or there is too much at once: no fault of the customer's number. */
    @ParameterizedTest
    @ValueSource(ints = {401, 403, 429, 503})
    void gatewayThatTakesNothingNowIsAway(int status) {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status).withHeader("Retry-After", "600")));
        assertThat(sms().deliver(text(1)))
                .isEqualTo(new Delivery(Delivery.Outcome.UNREACHABLE, "HTTP " + status, Duration.ofMinutes(10)));
    }

    @Test
    void silentOrBrokenGatewayIsAway() {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(200).withFixedDelay(3_000)));
        assertThat(sms().deliver(text(1)).outcome()).isEqualTo(Delivery.Outcome.UNREACHABLE);
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        assertThat(sms().deliver(text(1)).outcome()).isEqualTo(Delivery.Outcome.UNREACHABLE);
    }

    @Test
    void gatewayInsideOurNetworkThatIsNotAllowedIsNotCalled() throws Exception {
        answer(202);
        try (var strict =
                new OutgoingHttp(new OutgoingSettings(true, List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1)))) {
            var delivery = sms(strict).deliver(text(1));
            assertThat(delivery.outcome()).isEqualTo(Delivery.Outcome.UNREACHABLE);
            assertThat(delivery.reason()).contains("heed.outgoing.allow");
        }
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    /** The stories' customer lives in Warsaw, an hour before UTC in November. */
    @Test
    void nobodyIsWokenByATextMessage() {
        answer(202);
        clock.moveTo(Instant.parse("2026-11-23T19:59:59Z"));
        assertThat(sms().deliver(text(1))).isEqualTo(Delivery.DELIVERED);
        clock.moveTo(Instant.parse("2026-11-23T20:00:00Z"));
        assertThat(sms().deliver(text(1))).isEqualTo(new Delivery(Delivery.Outcome.HELD, null, Duration.ofHours(11)));
        clock.moveTo(Instant.parse("2026-11-24T06:59:00Z"));
        assertThat(sms().deliver(text(1)).holdOff()).isEqualTo(Duration.ofMinutes(1));
        clock.moveTo(Instant.parse("2026-11-24T07:00:00Z"));
        assertThat(sms().deliver(text(1))).isEqualTo(Delivery.DELIVERED);
    }

    @Test
    void publicReplyIsSignedAsTheSourceSignsItsPosts() throws Exception {
        answer(200);
        assertThat(social().deliver(reply("town-square:status/42"))).isEqualTo(Delivery.DELIVERED);
        var request = SERVER.getAllServeEvents().get(0).getRequest();
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        assertThat(request.getHeader("Heed-Timestamp")).isEqualTo(timestamp);
        assertThat(request.getHeader("Heed-Signature"))
                .isEqualTo("v1=" + hmac("secret of the square", timestamp + "." + request.getBodyAsString()));
        var body = JSON.readTree(request.getBodyAsString());
        assertThat(body.get("inReplyTo").textValue()).isEqualTo("status/42");
        assertThat(body.get("reference").textValue()).isEqualTo("0b7f3c1e-1");
        assertThat(body.get("text").textValue()).isEqualTo("Dziękujemy.");
        assertThat(body.size()).isEqualTo(3);
    }

    @Test
    void replyToASourceWithoutAddressFails() {
        assertThat(social().deliver(reply("elsewhere:1")).outcome()).isEqualTo(Delivery.Outcome.FAILED);
        assertThat(SERVER.getAllServeEvents()).isEmpty();
    }

    @Test
    void withoutAGatewayTextMessagesWait() {
        assertThat(new Channels(Map.of()).deliver(text(1)).outcome()).isEqualTo(Delivery.Outcome.UNREACHABLE);
    }

    private Channel sms() {
        return sms(http);
    }

    private Channel sms(OutgoingHttp client) {
        return new SmsChannel(
                client,
                new SmsSettings(uri("/messages"), "gateway-token"),
                new SmsText(LetterStories.messages()),
                new LetterReaders(number -> LetterStories.facts("Anna", Locale.UK, "Marta"), null),
                JSON,
                clock);
    }

    private Channel social() {
        var source = new ReplySettings.Source("secret of the square", uri("/replies"));
        return new SocialChannel(http, new ReplySettings(Map.of("town-square", source)), JSON, clock, clock);
    }

    private static URI uri(String path) {
        return URI.create("http://127.0.0.1:" + SERVER.port() + path);
    }

    private static void answer(int status) {
        SERVER.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(status)));
    }

    private static Letter text(long id) {
        return letter(id, Medium.SMS, "+48600100200", "Odpowiedź: " + LetterStories.CASE);
    }

    private static Letter reply(String address) {
        return letter(1, Medium.SOCIAL, address, "x");
    }

    private static Letter letter(long id, Medium medium, String address, String subject) {
        var letter = LetterStories.letter(id, subject, address, LetterKind.ANSWER);
        return new Letter(
                id,
                letter.caseNumber(),
                7L,
                null,
                medium,
                address,
                letter.kind(),
                "pl",
                subject,
                "Dziękujemy.\n",
                "",
                LetterStories.LINK,
                letter.messageId(),
                letter.state(),
                1,
                letter.nextAttemptAt(),
                letter.createdAt(),
                null,
                null,
                0,
                null,
                null,
                false);
    }

    private static String hmac(String secret, String text) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }
}
