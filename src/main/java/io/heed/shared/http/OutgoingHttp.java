package io.heed.shared.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Calls other servers. Only public addresses are called, or those of our own network that are allowed by name; redirects
 * are answers like any other, nothing is tried twice, and neither a slow nor an endless answer holds anybody up.
 */
@Component
public class OutgoingHttp implements AutoCloseable {

    private static final int LARGEST_ANSWER = 64 * 1024;

    private final OutgoingSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "outgoing-deadlines");
        thread.setDaemon(true);
        return thread;
    });

    /** Calls as the settings allow, by the machine's own name servers and certificates. */
    @Autowired
    public OutgoingHttp(OutgoingSettings settings) {
        this(settings, InetAddress::getAllByName, SSLContexts.createSystemDefault());
    }

    OutgoingHttp(OutgoingSettings settings, CheckedNames.Lookup lookup, SSLContext trusted) {
        this.settings = settings;
        var connectWithin = Timeout.of(settings.connectWithin());
        var answerWithin = Timeout.of(settings.answerWithin());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new CheckedNames(settings, lookup))
                .setTlsSocketStrategy(
                        ClientTlsStrategyBuilder.create().setSslContext(trusted).buildClassic())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connectWithin)
                        .setSocketTimeout(answerWithin)
                        .setTimeToLive(TimeValue.ofSeconds(30))
                        .build())
                .build();
        this.client = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connectWithin)
                        .setResponseTimeout(answerWithin)
                        .build())
                .setUserAgent("Heed")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableContentCompression()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    /**
     * Posts JSON.
     *
     * @throws AddressRefused when the address may not be called; nothing was sent
     * @throws IOException when no answer came in time, or the connection broke
     */
    public OutgoingAnswer postJson(URI address, Map<String, String> headers, String json) throws IOException {
        check(address);
        var post = new HttpPost(address);
        headers.forEach(post::setHeader);
        post.setEntity(new StringEntity(json, ContentType.APPLICATION_JSON));
        var whole = settings.connectWithin().plus(settings.answerWithin());
        var deadline = deadlines.schedule(post::cancel, whole.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(post, OutgoingHttp::read);
        } catch (LongAnswer cut) {
            return cut.answer;
        } finally {
            deadline.cancel(false);
        }
    }

    /** Lets calls that run finish with an error. */
    @Override
    public void close() throws IOException {
        deadlines.shutdownNow();
        client.close();
    }

    private void check(URI address) throws AddressRefused {
        var scheme = String.valueOf(address.getScheme());
        if (!scheme.equalsIgnoreCase("https") && !(settings.http() && scheme.equalsIgnoreCase("http"))) {
            throw new AddressRefused("Only https is called, unless heed.outgoing.http allows http");
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new AddressRefused("Not the address of a server");
        }
    }

    private static OutgoingAnswer read(ClassicHttpResponse response) throws IOException {
        var retryAfter = response.getFirstHeader("Retry-After");
        var content = response.getEntity() == null ? null : response.getEntity().getContent();
        var body = content == null ? new byte[0] : content.readNBytes(LARGEST_ANSWER);
        var answer = new OutgoingAnswer(
                response.getCode(),
                retryAfter == null ? null : retryAfter.getValue(),
                new String(body, StandardCharsets.UTF_8));
        if (body.length == LARGEST_ANSWER) {
            throw new LongAnswer(answer);
        }
        return answer;
    }

    /** Ends the connection instead of reading on. */
    private static final class LongAnswer extends IOException {

        private static final long serialVersionUID = 1L;

        private final transient OutgoingAnswer answer;

        LongAnswer(OutgoingAnswer answer) {
            super("The answer is longer than " + LARGEST_ANSWER + " bytes");
            this.answer = answer;
        }
    }
}
