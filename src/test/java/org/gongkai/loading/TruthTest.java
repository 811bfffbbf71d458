package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.generator.GeneratedInbox;
import org.gongkai.warehouse.RunTally;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The sums over the facts are the sums over what the documents publish, leaf by leaf. {@code -Dtruth.documents=2000} takes
 * more than a build does, {@code -Dtruth.seed} others.
 */
class TruthTest {
    private static final int DOCUMENTS = Integer.getInteger("truth.documents", 60);
    private static final long SEED = Long.getLong("truth.seed", 20260101);
    private static final String MEASURE = "select concat('%1$s.', d.code, '.%2$s') as figure, sum(f.%2$s) as total"
            + " from %3$s f join %4$s d on d.%5$s = f.%5$s group by d.code";

    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void everyLeafAddsUpToWhatIsPublished(Vendor vendor) throws Exception {
        GeneratedInbox inbox =
                GeneratedInbox.write(temporary.resolve("inbox"), temporary.resolve("truth.csv"), DOCUMENTS, SEED);
        try (TestDatabase database = TestDatabase.fresh(vendor);
                LoaderUnderTest loader = new LoaderUnderTest(
                        database, temporary.resolve("home"), "gongkai.load.chunk=50", "gongkai.lease.ttl=10s")) {
            RunTally tally = assertThat(loader.load(inbox.folder()))
                    .asInstanceOf(type(LoadResult.Finished.class))
                    .actual()
                    .last()
                    .orElseThrow()
                    .tally();

            assertThat(tally.loaded()).isEqualTo(DOCUMENTS);
            assertThat(sumsOfFacts(database.dataSource())).isEqualTo(sumsOfTruth(inbox.truth()));
        }
    }

    /** By the code of the figure; sums of zero are left out, since facts of zeros are. */
    private static Map<String, BigDecimal> sumsOfTruth(Path truth) throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(truth)) {
            rows.stream()
                    .filter(row -> row.getField("kind").equals("stated"))
                    .filter(row -> isLeaf(row.getField("figure")))
                    .forEach(row -> add(sums, row.getField("figure"), new BigDecimal(row.getField("value"))));
        }
        return sums;
    }

    private static boolean isLeaf(String figure) {
        return !figure.endsWith(".total") && !figure.startsWith("application.total.");
    }

    private static Map<String, BigDecimal> sumsOfFacts(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, BigDecimal> sums = new TreeMap<>();
        List.of(
                        "select concat('application.', o.code, '.', a.code) as figure, sum(f.applications) as total"
                                + " from fact_application f join dim_outcome o on o.outcome_key = f.outcome_key"
                                + " join dim_applicant a on a.applicant_key = f.applicant_key"
                                + " where a.code <> 'unallocated' and o.code <> 'unallocated'"
                                + " group by o.code, a.code",
                        flow("received"),
                        flow("carried_in"),
                        flow("carried_out"),
                        "select concat('review.', s.code, '.', r.code) as figure, sum(f.cases) as total"
                                + " from fact_review f join dim_review_stage s on s.stage_key = f.stage_key"
                                + " join dim_review_result r on r.result_key = f.result_key group by s.code, r.code")
                .forEach(sql -> sum(jdbc, sql, sums));
        List.of(
                        "amount",
                        "issued",
                        "repealed",
                        "in_force",
                        "decisions",
                        "made",
                        "newly_disclosed",
                        "total_disclosed",
                        "items_last_year",
                        "items_change",
                        "projects")
                .forEach(measure -> sum(
                        jdbc,
                        MEASURE.formatted("disclosure", measure, "fact_disclosure", "dim_disclosure_item", "item_key"),
                        sums));
        return sums;
    }

    private static String flow(String row) {
        return "select concat('application.%1$s.', a.code) as figure, sum(f.%1$s) as total from fact_application_flow f"
                        .formatted(row)
                + " join dim_applicant a on a.applicant_key = f.applicant_key where a.code <> 'unallocated'"
                + " group by a.code";
    }

    private static void sum(JdbcTemplate jdbc, String sql, Map<String, BigDecimal> sums) {
        jdbc.query(sql, row -> {
            BigDecimal total = row.getBigDecimal("total");
            if (total != null) {
                add(sums, row.getString("figure"), total);
            }
        });
    }

    private static void add(Map<String, BigDecimal> sums, String figure, BigDecimal number) {
        BigDecimal sum = sums.getOrDefault(figure, BigDecimal.ZERO).add(number).stripTrailingZeros();
        if (sum.signum() == 0) {
            sums.remove(figure);
        } else {
            sums.put(figure, sum);
        }
    }
}
