package org.gongkai.warehouse;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.gongkai.submission.ContentHash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps which addresses were asked for and what came of it. Joins the caller's transaction. */
public final class WebFetches {
    private static final String COLUMNS =
            "url, final_url, followed_url, fetched_at, status, attempts, hash, size_bytes, etag, last_modified, failure";
    private static final String INSERT =
            "insert into web_fetch (" + COLUMNS + ", run_id, url_key) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int LONGEST_URL = 2_100;
    private static final int LONGEST = 1_000;

    private final JdbcClient jdbc;
    private final Batches batches;

    public WebFetches(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    /** Replaces what the run knew of these addresses. */
    public void add(long run, List<WebFetch> fetches) {
        batches.write("delete from web_fetch where run_id = ? and url_key = ?", fetches, (row, fetch) -> {
            row.setLong(1, run);
            row.setString(2, Texts.key(fetch.url()));
        });
        batches.write(INSERT, fetches, (row, fetch) -> {
            row.setString(1, fetch.url());
            row.setString(2, Texts.cut(fetch.finalUrl(), LONGEST_URL));
            row.setString(3, fetch.followed());
            row.setObject(4, Moments.utc(fetch.at()));
            row.setInt(5, fetch.status());
            row.setInt(6, fetch.attempts());
            row.setString(7, fetch.hash().map(ContentHash::hex).orElse(""));
            row.setLong(8, fetch.size());
            row.setString(9, fetch.etag().length() > LONGEST ? "" : fetch.etag());
            row.setString(10, fetch.lastModified().length() > 100 ? "" : fetch.lastModified());
            row.setString(11, Texts.cut(fetch.failure(), LONGEST));
            row.setLong(12, run);
            row.setString(13, Texts.key(fetch.url()));
        });
    }

    /** What a run has asked for so far, by address. */
    public Map<String, WebFetch> of(long run) {
        Map<String, WebFetch> fetches = new HashMap<>();
        jdbc.sql("select " + COLUMNS + " from web_fetch where run_id = ?")
                .param(run)
                .query(WebFetches::fetch)
                .list()
                .forEach(fetch -> fetches.put(fetch.url(), fetch));
        return fetches;
    }

    /** The last time that an address gave bytes. */
    public Optional<WebFetch> latest(String url) {
        return jdbc.sql("select " + COLUMNS + " from web_fetch where url_key = ? and hash <> '' and failure = ''"
                        + " order by run_id desc limit 1")
                .param(Texts.key(url))
                .query(WebFetches::fetch)
                .optional();
    }

    private static WebFetch fetch(ResultSet row, int number) throws SQLException {
        String hash = row.getString(7);
        return new WebFetch(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getInt(5),
                row.getInt(6),
                hash.isEmpty() ? Optional.empty() : Optional.of(new ContentHash(hash)),
                row.getLong(8),
                row.getString(9),
                row.getString(10),
                row.getString(11));
    }
}
