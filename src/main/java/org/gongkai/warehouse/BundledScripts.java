package org.gongkai.warehouse;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The migrations that this version brings, each with its checksum as Flyway computes it. Tells whether a database has
 * all of them, which spares most loads the start of Flyway.
 */
final class BundledScripts {
    private final Map<String, Integer> checksums = new HashMap<>();

    BundledScripts(String... folders) {
        // One for all folders: it sorts every entry of the jar before it finds any.
        PathMatchingResourcePatternResolver classpath = new PathMatchingResourcePatternResolver();
        try {
            for (String folder : folders) {
                for (Resource script : classpath.getResources("classpath:" + folder + "/*.sql")) {
                    checksums.put(script.getFilename(), checksum(script));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the migrations cannot be read", e);
        }
    }

    /** Over the lines without their ends. */
    private static int checksum(Resource script) throws IOException {
        CRC32 checksum = new CRC32();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                checksum.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) checksum.getValue();
    }

    /** Whether every script was carried out as it is now, and none of them or of others failed. */
    boolean areApplied(DataSource database) {
        Map<String, Integer> applied = new HashMap<>();
        List<String> failed = new ArrayList<>();
        try {
            new JdbcTemplate(database)
                    .query(
                            "select script, checksum, success from flyway_schema_history order by installed_rank",
                            row -> {
                                applied.put(row.getString(1), row.getInt(2));
                                if (!row.getBoolean(3)) {
                                    failed.add(row.getString(1));
                                }
                            });
        } catch (BadSqlGrammarException noHistoryYet) {
            return false;
        }
        return failed.isEmpty() && applied.entrySet().containsAll(checksums.entrySet());
    }
}
