package org.gongkai.web;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.util.Timeout;

/** Asks for pages: one request at a time to a host, redirects checked hop by hop, a busy server asked again later. */
public final class PageFetcher implements AutoCloseable {
    private static final int HOPS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final FetchPolicy policy;
    private final Politeness politeness;
    private final CloseableHttpClient client;

    public PageFetcher(FetchPolicy policy) {
        this.policy = policy;
        this.politeness = new Politeness(policy.delay());
        Timeout timeout = Timeout.of(policy.timeout());
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new PublicAddresses(policy))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(timeout)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(policy.userAgent())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .build();
    }

    /** @param before what the server gave with the bytes that we have, so that it need not send them again */
    public Fetched fetch(URI url, Validators before) throws InterruptedException {
        Duration pause = atMost(FIRST_PAUSE.compareTo(policy.delay()) < 0 ? policy.delay() : FIRST_PAUSE);
        for (int attempt = 1; ; attempt++) {
            Try tried = tryOnce(url, before, attempt);
            Duration wait = tried.asksToWait().orElse(pause);
            if (!tried.again() || attempt >= policy.attempts() || !wait.equals(atMost(wait))) {
                return tried.result();
            }
            Thread.sleep(wait.toMillis());
            pause = atMost(pause.multipliedBy(2));
        }
    }

    private Duration atMost(Duration wait) {
        return wait.compareTo(policy.patience()) > 0 ? policy.patience() : wait;
    }

    private record Try(Fetched result, boolean again, Optional<Duration> asksToWait) {
        static Try last(Fetched result) {
            return new Try(result, false, Optional.empty());
        }
    }

    private Try tryOnce(URI url, Validators before, int attempt) throws InterruptedException {
        URI at = url;
        try {
            for (int hop = 0; hop <= HOPS; hop++) {
                Answer answer = ask(at, before);
                if (!answer.isRedirect()) {
                    return settled(at, answer, attempt);
                }
                at = WebAddress.parse(at.resolve(answer.location()).toString());
            }
            return Try.last(Fetched.failed(at, 0, attempt, "more than " + HOPS + " redirects"));
        } catch (IllegalArgumentException leadsNowhere) {
            return Try.last(
                    Fetched.failed(at, 0, attempt, "redirected to what is no page: " + leadsNowhere.getMessage()));
        } catch (ForbiddenAddress | Answer.TooMuch lasting) {
            return Try.last(Fetched.failed(at, 0, attempt, why(lasting)));
        } catch (UnknownHostException unknown) {
            return new Try(Fetched.failed(at, 0, attempt, "unknown host " + at.getHost()), true, Optional.empty());
        } catch (IOException mayPass) {
            return new Try(Fetched.failed(at, 0, attempt, why(mayPass)), true, Optional.empty());
        }
    }

    private static String why(IOException failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private Try settled(URI at, Answer answer, int attempt) {
        if (answer.status() == Fetched.NOT_MODIFIED) {
            return Try.last(new Fetched(at, answer.status(), attempt, Optional.empty(), answer.validators(), ""));
        }
        if (answer.status() / 100 == 2) {
            return Try.last(
                    new Fetched(at, answer.status(), attempt, Optional.of(answer.body()), answer.validators(), ""));
        }
        Fetched failed = Fetched.failed(at, answer.status(), attempt, "HTTP " + answer.status());
        return new Try(failed, answer.mayPass(), answer.retryAfter());
    }

    private Answer ask(URI at, Validators before) throws IOException, InterruptedException {
        politeness.await(at.getHost());
        HttpGet request = new HttpGet(at);
        if (!before.etag().isEmpty()) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, before.etag());
        }
        if (!before.lastModified().isEmpty()) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, before.lastModified());
        }
        long deadline = System.nanoTime() + policy.deadline().toNanos();
        return client.execute(request, response -> Answer.read(response, policy, deadline));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
