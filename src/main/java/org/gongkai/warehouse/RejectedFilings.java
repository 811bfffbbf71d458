package org.gongkai.warehouse;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code rejected_filing}: whose report a rejected file was to be. Joins the caller's transaction. */
final class RejectedFilings {
    private final JdbcClient jdbc;
    private final Batches batches;

    RejectedFilings(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    private record Row(String pathKey, RejectedFiling filing) {}

    /** Rows of paths at which something else stands by now are left: {@code submission} tells that they say nothing. */
    void write(List<ClaimedFile> files) {
        List<ClaimedFile> rejected = files.stream()
                .filter(file -> file.outcome() instanceof Outcome.Rejected)
                .toList();
        if (rejected.isEmpty()) {
            return;
        }
        jdbc.sql("delete from rejected_filing where path_key in (:keys)")
                .param("keys", rejected.stream().map(ClaimedFile::pathKey).toList())
                .update();
        List<Row> known = rejected.stream()
                .flatMap(file -> filing(file).map(filing -> new Row(file.pathKey(), filing)).stream())
                .toList();
        batches.write(
                "insert into rejected_filing (path_key, named_id, year_key, agency_id) values (?, ?, ?, ?)",
                known,
                (row, one) -> {
                    row.setString(1, one.pathKey());
                    row.setLong(2, one.filing().named().id());
                    row.setInt(3, one.filing().year().value());
                    row.setLong(4, one.filing().agency().id());
                });
    }

    private static Optional<RejectedFiling> filing(ClaimedFile file) {
        return file.outcome() instanceof Outcome.Rejected rejected ? rejected.filing() : Optional.empty();
    }
}
