package org.gongkai.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.SubmissionPath;

/** Addresses of pages, and how a page's address is shown as a path. */
public final class WebAddress {
    private static final String KEPT = "._-+=,@()~";
    private static final int LONGEST = 400;

    private WebAddress() {}

    /** @throws IllegalArgumentException where it is no address of a page */
    public static URI parse(String url) {
        URI parsed = URI.create(URI.create(url.strip()).toASCIIString()).normalize();
        String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("not http or https: " + url);
        }
        if (parsed.getHost() == null || parsed.getRawUserInfo() != null) {
            throw new IllegalArgumentException("no host, or a user beside it: " + url);
        }
        return parsed;
    }

    /**
     * {@code host/path}; where that leaves something out, such as a query, the beginning of the address's hash follows,
     * so that two addresses share a path only where one is http and the other https.
     */
    public static SubmissionPath path(URI url) {
        String raw = url.getRawPath() == null ? "" : url.getRawPath();
        StringBuilder path = new StringBuilder(url.getHost().toLowerCase(Locale.ROOT));
        if (url.getPort() >= 0) {
            path.append('_').append(url.getPort());
        }
        boolean complete = url.getRawQuery() == null && !raw.endsWith("/") && !raw.contains("//");
        for (String step : raw.split("/")) {
            if (!step.isEmpty()) {
                String shown = shown(step);
                complete &= !shown.contains("%") && encoded(shown).equals(step);
                path.append('/').append(shown);
            }
        }
        complete &= path.length() <= LONGEST;
        String name = path.substring(0, Math.min(path.length(), LONGEST));
        return new SubmissionPath(complete ? name : name + "~" + hash(url));
    }

    private static String encoded(String step) {
        return URI.create("http://host/" + step).toASCIIString().substring("http://host/".length());
    }

    private static String hash(URI url) {
        return ContentHash.of(url.toString().getBytes(StandardCharsets.UTF_8))
                .hex()
                .substring(0, 12);
    }

    private static String shown(String rawStep) {
        String step = URI.create("http://host/" + rawStep).getPath().substring(1);
        StringBuilder shown = new StringBuilder();
        boolean leads = step.equals(".") || step.equals("..");
        step.codePoints().forEach(c -> {
            if (!leads && (Character.isLetterOrDigit(c) || KEPT.indexOf(c) >= 0)) {
                shown.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    shown.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
                }
            }
        });
        return shown.toString();
    }
}
