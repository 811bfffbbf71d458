package org.gongkai.loading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Register;
import org.gongkai.agency.ReportingYear;
import org.gongkai.submission.Plural;
import org.gongkai.warehouse.Deadlines;
import org.gongkai.warehouse.ExpectedFilings;
import org.gongkai.warehouse.ExpectedFilings.Expected;
import org.gongkai.warehouse.IdentityDecisions;
import org.gongkai.warehouse.ListFile;
import org.gongkai.warehouse.ListRejected;
import org.gongkai.warehouse.ListRejected.Problem;

/** Where a person says which reports are due. */
public final class ExpectedDesk {
    private static final Map<String, String> HEADINGS = headings();
    private static final Map<String, String> TIERS = Map.ofEntries(
            Map.entry("government", "government"),
            Map.entry("政府", "government"),
            Map.entry("department", "department"),
            Map.entry("部门", "department"),
            Map.entry("township", "township"),
            Map.entry("乡镇", "township"),
            Map.entry("街道", "township"),
            Map.entry("乡镇街道", "township"),
            Map.entry("乡镇(街道)", "township"));

    private final SoleWriter writer;
    private final IdentityDecisions decisions;
    private final ExpectedFilings expected;
    private final Bodies bodies;

    ExpectedDesk(SoleWriter writer, IdentityDecisions decisions, ExpectedFilings expected, Bodies bodies) {
        this.writer = writer;
        this.decisions = decisions;
        this.expected = expected;
        this.bodies = bodies;
    }

    private static Map<String, String> headings() {
        Map<String, String> headings = new HashMap<>();
        List.of("agency", "单位", "单位名称", "机关", "机关名称", "名称", "报告单位").forEach(name -> headings.put(name, "agency"));
        List.of("region_code", "region", "区划代码", "行政区划代码").forEach(name -> headings.put(name, "region_code"));
        List.of("year", "年度", "年份", "报告年度").forEach(name -> headings.put(name, "year"));
        List.of("tier", "层级", "级别", "类别", "类型").forEach(name -> headings.put(name, "tier"));
        return Map.copyOf(headings);
    }

    /**
     * Takes a list of bodies and years over, as a whole or not at all; what is there already is brought up to date.
     *
     * @throws ListRejected with every line that cannot be used
     */
    public DeskResult importFrom(Path file, Author author) throws InterruptedException, IOException {
        List<ListFile.Line> lines = ListFile.read(file, HEADINGS, List.of("agency", "year"));
        return writer.alone(lease -> {
            List<Problem> problems = new ArrayList<>();
            List<Expected> filings = new ArrayList<>();
            for (ListFile.Line line : lines) {
                try {
                    filings.add(expected(line));
                } catch (DecisionRefused refused) {
                    problems.add(new Problem(line.number(), refused.chinese(), refused.english()));
                }
            }
            if (!problems.isEmpty()) {
                throw new ListRejected(problems);
            }
            return writer.inOneTransaction(lease, () -> {
                Register register = decisions.register().read();
                LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
                expected.add(filings, register, now);
                decisions.note(
                        now,
                        author.name(),
                        "expected import",
                        file.toString(),
                        Plural.in(filings.size() + " {filing|filings}"));
                return new DeskResult.Done(0, List.of(), filings.size());
            });
        });
    }

    /**
     * Excuses a body from its report on a year, or expects it again.
     *
     * @throws DecisionRefused where no report of it is expected for the year, or no reason is given
     */
    public DeskResult waive(String name, Optional<String> region, int year, boolean withdraw, Author author)
            throws InterruptedException, IOException {
        if (!withdraw && author.reason().isBlank()) {
            throw new DecisionRefused("请用 --reason 写明免报理由", "say by --reason why no report is due");
        }
        return writer.alone(lease -> writer.inOneTransaction(lease, () -> {
            Agency agency = bodies.find(name, region);
            ReportingYear reported = year(String.valueOf(year));
            LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
            int changed = withdraw
                    ? expected.withdrawWaiver(agency, reported)
                    : expected.waive(agency, reported, author.reason(), author.name(), now);
            if (changed == 0) {
                throw new DecisionRefused(
                        (withdraw ? "没有免报登记：" : "应报清单中没有：") + agency.name() + " " + year,
                        (withdraw ? "no waiver of " : "not expected: ") + agency.name() + " " + year);
            }
            decisions.note(
                    now,
                    author.name(),
                    withdraw ? "expected waive --withdraw" : "expected waive",
                    agency.name() + " " + year,
                    author.reason());
            return new DeskResult.Done(0, List.of(), changed);
        }));
    }

    private Expected expected(ListFile.Line line) {
        Agency agency = bodies.find(
                line.find("agency").orElseThrow(() -> new DecisionRefused("缺少单位名称", "the body's name is missing")),
                line.find("region_code"));
        ReportingYear year = year(line.get("year"));
        return new Expected(agency, year, tier(line.get("tier"), agency));
    }

    private static ReportingYear year(String text) {
        String digits = text.replaceAll("年度?$|\\.0$", "");
        try {
            return new ReportingYear(Integer.parseInt(digits));
        } catch (IllegalArgumentException noYear) {
            throw new DecisionRefused("年度应为四位数字：“" + text + "”", "the year must have four digits: " + text);
        }
    }

    private static String tier(String text, Agency agency) {
        if (text.isEmpty()) {
            return Deadlines.tier(agency.kind())
                    .orElseThrow(() -> new DecisionRefused(
                            "无法判断“" + agency.name() + "”的层级，请填写 政府、部门 或 乡镇",
                            "the tier of " + agency.name()
                                    + " cannot be told; state government, department or township"));
        }
        return Optional.ofNullable(
                        TIERS.get(text.replace('（', '(').replace('）', ')').toLowerCase(Locale.ROOT)))
                .orElseThrow(() -> new DecisionRefused(
                        "未知的层级“" + text + "”，应为 政府、部门 或 乡镇",
                        "unknown tier " + text + "; use government, department or township"));
    }

    /** What has come of the reports expected for a year, or for all. */
    public List<ExpectedFilings.Status> status(Optional<Integer> year) {
        return expected.status(year);
    }
}
