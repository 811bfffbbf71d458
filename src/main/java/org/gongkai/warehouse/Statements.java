package org.gongkai.warehouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.gongkai.submission.PresentedFile;
import org.gongkai.submission.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what manifests state of the files of a run, as it stood when the run registered them. */
final class Statements {
    private static final String INSERT = """
            insert into run_statement
                (run_id, file_order, agency, region_code, stated_year, received, source_url, source)
            values (?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_SOURCE = 4_200;

    private final JdbcClient jdbc;
    private final Batches batches;

    private record Stated(long order, Statement statement) {}

    Statements(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
    }

    void clear(long run) {
        jdbc.sql("delete from run_statement where run_id = ?").param(run).update();
    }

    void add(long run, List<PresentedFile> files, long firstOrder) {
        List<Stated> stated = new java.util.ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            if (!files.get(i).statement().equals(Statement.NONE)) {
                stated.add(new Stated(firstOrder + i, files.get(i).statement()));
            }
        }
        batches.write(INSERT, stated, (row, line) -> {
            row.setLong(1, run);
            row.setLong(2, line.order());
            row.setString(3, Texts.cut(line.statement().agency(), LONGEST_NAME));
            row.setString(4, line.statement().region());
            row.setString(5, line.statement().year());
            row.setString(6, line.statement().received());
            row.setString(7, line.statement().url());
            row.setString(8, Texts.cut(line.statement().source(), LONGEST_SOURCE));
        });
    }

    /** By order; files of which nothing is stated are missing. */
    Map<Long, Statement> between(long run, long firstOrder, long lastOrder) {
        Map<Long, Statement> statements = new HashMap<>();
        jdbc.sql("""
                        select file_order, agency, region_code, stated_year, received, source_url, source
                        from run_statement
                        where run_id = ? and file_order >= ? and file_order <= ?""").params(run, firstOrder, lastOrder).query(row -> {
            statements.put(
                    row.getLong(1),
                    new Statement(
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7)));
        });
        return statements;
    }
}
