package org.gongkai.loading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Decision;
import org.gongkai.agency.NameKey;
import org.gongkai.agency.Question;
import org.gongkai.agency.ReportingYear;
import org.gongkai.warehouse.AgencyRegister;
import org.gongkai.warehouse.ListFile;
import org.gongkai.warehouse.ListRejected.Problem;

/** The lines of an exported register, read as bodies and decisions; with what is wrong with those that are neither. */
record RegisterLines(List<Agency> agencies, List<AgencyRegister.Entry> entries, List<Problem> problems) {
    private static final String KINDS = "agency, report, same, renamed, merged";

    static RegisterLines of(List<ListFile.Line> lines, Bodies bodies, Author author) {
        RegisterLines read = new RegisterLines(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (ListFile.Line line : lines) {
            try {
                read.add(line, bodies, author);
            } catch (DecisionRefused refused) {
                read.problems().add(new Problem(line.number(), refused.chinese(), refused.english()));
            }
        }
        return read;
    }

    private void add(ListFile.Line line, Bodies bodies, Author author) {
        Agency agency = agency(line, bodies, "agency", "agency_key", "region_code", "agency_kind");
        if (line.get("kind").equals("agency")) {
            agencies.add(agency);
            return;
        }
        entries.add(new AgencyRegister.Entry(
                decision(line, agency, bodies),
                line.get("file"),
                line.get("printed_name"),
                line.find("reason").orElse(author.reason()),
                line.find("decided_by").orElse(author.name()),
                line.find("decided_at").map(RegisterLines::moment).orElseGet(() -> LocalDateTime.now(ZoneOffset.UTC)),
                false));
    }

    private static Decision decision(ListFile.Line line, Agency agency, Bodies bodies) {
        return switch (line.get("kind")) {
            case "report" ->
                Decision.ofReport(
                        0,
                        hash(line.get("content_hash")),
                        part(line.get("part")),
                        new Question(
                                line.find("name_key").orElse(NameKey.of(line.get("printed_name"))),
                                line.get("evidence"),
                                List.of()),
                        agency,
                        line.find("year").map(RegisterLines::year));
            case "same" -> Decision.same(0, agency, other(line, agency, bodies));
            case "renamed" -> Decision.renamed(0, agency, other(line, agency, bodies), day(line.get("effective_on")));
            case "merged" -> Decision.merged(0, agency, other(line, agency, bodies), day(line.get("effective_on")));
            default -> throw new DecisionRefused("kind 应为 " + KINDS + " 之一", "kind must be one of " + KINDS);
        };
    }

    private static Agency other(ListFile.Line line, Agency agency, Bodies bodies) {
        Agency other = agency(line, bodies, "other", "other_key", "other_region_code", "other_kind");
        if (other.id() == agency.id()) {
            throw new DecisionRefused(
                    "agency 与 other 是同一名称，请改正或删除此行", "agency and other are one name; correct or remove the line");
        }
        return other;
    }

    private static Agency agency(
            ListFile.Line line, Bodies bodies, String name, String key, String region, String kind) {
        String named = line.find(name)
                .orElseThrow(
                        () -> new DecisionRefused("缺少 " + name + " 列的单位名称", "column " + name + " must name a body"));
        Optional<String> code = line.find(region);
        if (line.find(key).isEmpty() || line.find(kind).isEmpty() || code.isEmpty()) {
            return bodies.find(named, code);
        }
        Agency.Kind sort = Arrays.stream(Agency.Kind.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(line.get(kind)))
                .findFirst()
                .orElseThrow(() -> new DecisionRefused(
                        "未知的 " + kind + "：" + line.get(kind), "unknown " + kind + ": " + line.get(kind)));
        return bodies.exactly(named, line.get(key), code.get(), sort);
    }

    private static String hash(String text) {
        if (!text.matches("[0-9a-f]{64}")) {
            throw new DecisionRefused(
                    "content_hash 应为 64 位小写十六进制数", "content_hash must be 64 lower-case hexadecimal digits");
        }
        return text;
    }

    private static int part(String text) {
        if (!text.matches("[1-9]\\d{0,4}")) {
            throw new DecisionRefused("part 应为正整数：" + text, "part must be a positive number: " + text);
        }
        return Integer.parseInt(text);
    }

    private static ReportingYear year(String text) {
        try {
            return new ReportingYear(Integer.parseInt(text));
        } catch (IllegalArgumentException noYear) {
            throw new DecisionRefused("year 应为四位年度：" + text, "year must be a year of four digits: " + text);
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            throw new DecisionRefused("effective_on 应为 YYYY-MM-DD：" + text, "effective_on must be YYYY-MM-DD: " + text);
        }
    }

    private static LocalDateTime moment(String text) {
        try {
            return LocalDateTime.parse(text);
        } catch (DateTimeException noMoment) {
            throw new DecisionRefused(
                    "decided_at 应为 YYYY-MM-DDThh:mm:ss（UTC）：" + text,
                    "decided_at must be YYYY-MM-DDThh:mm:ss (UTC): " + text);
        }
    }
}
