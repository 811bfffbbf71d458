package org.gongkai.web;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
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

    /** Twice what RFC 9309 asks programs to read of a {@code robots.txt}. */
    private static final long LARGEST_ROBOTS = 1 << 20;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final FetchPolicy policy;
    private final Politeness politeness;
    private final Robots robots;
    private final CloseableHttpClient client;

    public PageFetcher(FetchPolicy policy) {
        this.policy = policy;
        this.politeness = new Politeness(policy.delay());
        this.robots = new Robots(policy, politeness, at -> ask(at, Validators.NONE, policy.upTo(LARGEST_ROBOTS)));
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

    /**
     * @param before what the server gave with the bytes that we have, so that it need not send them again
     * @param permitted whether the owner of the host gave permission, whatever its {@code robots.txt} says
     */
    public Fetched fetch(URI url, Validators before, boolean permitted) throws InterruptedException {
        Duration pause = atMost(FIRST_PAUSE.compareTo(policy.delay()) < 0 ? policy.delay() : FIRST_PAUSE);
        for (int attempt = 1; ; attempt++) {
            Try tried = tryOnce(url, before, permitted, attempt);
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

    private Try tryOnce(URI url, Validators before, boolean permitted, int attempt) throws InterruptedException {
        URI at = url;
        try {
            for (int hop = 0; hop <= HOPS; hop++) {
                Optional<Robots.Refusal> refusal =
                        permitted && at.getHost().equals(url.getHost()) ? Optional.empty() : refusal(at);
                if (refusal.isPresent()) {
                    return refused(at, refusal.get(), attempt);
                }
                Answer answer = ask(at, before, policy);
                if (!answer.isRedirect()) {
                    return settled(at, answer, attempt);
                }
                at = WebAddress.parse(at.resolve(answer.location()).toString());
            }
            return Try.last(Fetched.failed(
                    at, 0, attempt, new Words("重定向超过 " + HOPS + " 次", "more than " + HOPS + " redirects")));
        } catch (IllegalArgumentException leadsNowhere) {
            return Try.last(Fetched.failed(
                    at,
                    0,
                    attempt,
                    new Words("被引向不是网页的地址", "redirected to what is no page: " + leadsNowhere.getMessage())));
        } catch (ForbiddenAddress inside) {
            return Try.last(Fetched.failed(at, 0, attempt, inside.words()));
        } catch (Answer.TooMuch endless) {
            return Try.last(Fetched.failed(at, 0, attempt, endless.words()));
        } catch (UnknownHostException unknown) {
            return new Try(
                    Fetched.failed(at, 0, attempt, new Words("找不到主机 " + at.getHost(), "unknown host " + at.getHost())),
                    true,
                    Optional.empty());
        } catch (IOException mayPass) {
            return new Try(Fetched.failed(at, 0, attempt, new Words("连接失败或中断", why(mayPass))), true, Optional.empty());
        }
    }

    private Optional<Robots.Refusal> refusal(URI at) throws InterruptedException {
        return policy.permittedHosts().contains(at.getHost().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : robots.refusal(at);
    }

    private static Try refused(URI at, Robots.Refusal refusal, int attempt) {
        return new Try(
                Fetched.failed(at, refusal.status(), attempt, refusal.why()), refusal.mayPass(), refusal.asksToWait());
    }

    static String why(IOException failure) {
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
        Fetched failed = Fetched.failed(
                at, answer.status(), attempt, new Words("HTTP 状态 " + answer.status(), "HTTP " + answer.status()));
        return new Try(failed, answer.mayPass(), answer.retryAfter());
    }

    private Answer ask(URI at, Validators before, FetchPolicy within) throws IOException, InterruptedException {
        politeness.await(at.getHost());
        HttpGet request = new HttpGet(at);
        if (!before.etag().isEmpty()) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, before.etag());
        }
        if (!before.lastModified().isEmpty()) {
            request.setHeader(HttpHeaders.IF_MODIFIED_SINCE, before.lastModified());
        }
        long deadline = System.nanoTime() + within.deadline().toNanos();
        return client.execute(request, response -> Answer.read(response, within, deadline));
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
