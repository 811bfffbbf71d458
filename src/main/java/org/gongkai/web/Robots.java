package org.gongkai.web;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sites let programs ask for, by their {@code robots.txt} (RFC 9309), each asked for once. A site that has none
 * lets everything be asked for, one that does not tell nothing. Thread safe.
 */
final class Robots {
    private static final int HOPS = 5;
    private static final int QUIET = 0;

    private final FetchPolicy policy;
    private final Politeness politeness;
    private final Asking asking;
    private final String name;
    private final Map<String, BaseRobotRules> bySite = new ConcurrentHashMap<>();

    /** Asks one address once. */
    interface Asking {
        Answer ask(URI at) throws IOException, InterruptedException;
    }

    /**
     * Why an address may not be asked for.
     *
     * @param mayPass whether the site may tell otherwise a moment later
     */
    record Refusal(int status, Words why, boolean mayPass, Optional<Duration> asksToWait) {
        private static Refusal lasting(Words why) {
            return new Refusal(0, why, false, Optional.empty());
        }
    }

    Robots(FetchPolicy policy, Politeness politeness, Asking asking) {
        this.policy = policy;
        this.politeness = politeness;
        this.asking = asking;
        this.name = policy.userAgent().split("[/ ]")[0].toLowerCase(Locale.ROOT);
    }

    /** Empty where the address may be asked for. */
    Optional<Refusal> refusal(URI url) throws InterruptedException {
        String site = url.getScheme() + "://" + url.getRawAuthority();
        BaseRobotRules known = bySite.get(site);
        if (known != null) {
            return refusal(known, url);
        }
        try {
            Answer answer = ask(URI.create(site + "/robots.txt"));
            if (answer.mayPass()) {
                return Optional.of(new Refusal(
                        answer.status(), notTold(url, "HTTP " + answer.status()), true, answer.retryAfter()));
            }
            BaseRobotRules rules = rules(site, answer);
            bySite.put(site, rules);
            return refusal(rules, url);
        } catch (UnknownHostException noSite) {
            return Optional.empty();
        } catch (Answer.TooMuch endless) {
            return Optional.of(Refusal.lasting(notTold(url, endless.words().english())));
        } catch (IOException mayPass) {
            return Optional.of(new Refusal(0, notTold(url, PageFetcher.why(mayPass)), true, Optional.empty()));
        }
    }

    /** One that leads to what is no page, or on and on, counts as none. */
    private Answer ask(URI robots) throws IOException, InterruptedException {
        URI at = robots;
        Answer answer = asking.ask(at);
        for (int hop = 0; hop < HOPS && answer.isRedirect(); hop++) {
            try {
                at = WebAddress.parse(at.resolve(answer.location()).toString());
            } catch (IllegalArgumentException leadsNowhere) {
                return answer;
            }
            answer = asking.ask(at);
        }
        return answer;
    }

    private BaseRobotRules rules(String site, Answer answer) {
        if (answer.status() / 100 != 2) {
            return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
        }
        return new SimpleRobotRulesParser(Long.MAX_VALUE, QUIET)
                .parseContent(site + "/robots.txt", answer.body().bytes(), "text/plain", List.of(name));
    }

    private Optional<Refusal> refusal(BaseRobotRules rules, URI url) {
        if (!rules.isAllowed(url.toString())) {
            return Optional.of(Refusal.lasting(new Words(
                    url.getHost() + " 的 robots.txt 不允许程序访问该页面；已获许可的，在设置中注明",
                    "the robots.txt of " + url.getHost()
                            + " does not allow it; state in the settings where permission was given")));
        }
        if (rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY) {
            return Optional.empty();
        }
        Duration delay = Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
        if (delay.compareTo(policy.patience()) > 0) {
            return Optional.of(Refusal.lasting(new Words(
                    "%s 的 robots.txt 要求间隔 %d 秒，超过 gongkai.web.patience".formatted(url.getHost(), delay.toSeconds()),
                    "the robots.txt of %s asks for a pause of %d s, more than gongkai.web.patience"
                            .formatted(url.getHost(), delay.toSeconds()))));
        }
        politeness.atLeast(url.getHost(), delay);
        return Optional.empty();
    }

    private static Words notTold(URI url, String why) {
        return new Words(
                url.getHost() + " 的 robots.txt 未能取得，不知是否允许访问（" + why + "）",
                "the robots.txt of " + url.getHost() + " could not be had, so that nothing may be asked for (" + why
                        + ")");
    }
}
