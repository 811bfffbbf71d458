package org.gongkai.benchmark;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Clues;
import org.gongkai.agency.Decision;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.Lookalikes;
import org.gongkai.agency.NameKey;
import org.gongkai.agency.Question;
import org.gongkai.agency.Region;
import org.gongkai.agency.Register;

/**
 * Measures the processor time that settling who reported takes, with all regions and a register of 50,000 agencies in
 * memory, beside a floor: the same text normalised, and its name looked up in a map.
 */
final class NamesBenchmark {
    private static final int AGENCIES = 50_000;
    private static final int REPORTS = 20_000;
    private static final int ROUNDS = 5;
    private static final List<String> BUREAUS = List.of(
            "教育局",
            "财政局",
            "民政局",
            "水务局",
            "司法局",
            "审计局",
            "统计局",
            "农业农村局",
            "应急管理局",
            "市场监督管理局",
            "卫生健康局",
            "交通运输局",
            "文化和旅游局",
            "自然资源局",
            "医疗保障局",
            "信访局",
            "林业局",
            "人力资源和社会保障局");
    private static final List<String> NARRATIVE = List.of(
            "本报告依照《中华人民共和国政府信息公开条例》编写，数据统计期为%d年1月1日至12月31日。",
            "一、总体情况",
            "%d年，本机关把公开要求写进办文流程，公文拟稿时同步注明公开属性，按月检查栏目更新，全年没有逾期。",
            "全年新收申请80件，结转下年度1件，均有台账可查；因依申请公开被复议的2件，均予维持。",
            "五、存在的主要问题及改进情况",
            "主要问题是少数栏目更新偏慢，解读文字偏长。下一步将按月检查，缩短发布时间。");

    private NamesBenchmark() {}

    public static void main(String[] arguments) {
        Identifier identifier = Identifier.load();
        List<Agency> agencies = agencies(identifier);
        Register register = new Register(decisions(agencies));
        Lookalikes lookalikes = new Lookalikes(agencies);
        Map<String, Agency> byName = new HashMap<>();
        agencies.forEach(agency -> byName.put(agency.nameKey(), agency));
        List<Clues> settled = clues(agencies, true);
        List<Clues> open = clues(agencies, false);
        System.out.printf(
                Locale.ROOT,
                "%,d regions, %,d agencies, %,d decisions, %,d reports%n",
                identifier.regions().all().size(),
                agencies.size(),
                register.decisions().size(),
                REPORTS);
        for (int round = 1; round <= ROUNDS; round++) {
            double floor = milliseconds(settled, clues -> floor(clues, byName));
            double value = milliseconds(settled, clues -> identified(identifier, register, clues));
            double held = milliseconds(open, clues -> identified(identifier, register, clues));
            double alike = milliseconds(
                    settled.subList(0, 2_000),
                    clues -> lookalikes.of(clues.title().orElse(""), 45, 5).size());
            System.out.printf(
                    Locale.ROOT,
                    "round %d: %.4f ms a report (floor %.4f, ratio %.1f); without its place %.4f ms; look-alikes %.4f ms%n",
                    round,
                    value,
                    floor,
                    value / floor,
                    held,
                    alike);
        }
    }

    private interface Work {
        int on(Clues clues);
    }

    /** Processor time of this thread for one report. */
    private static double milliseconds(List<Clues> reports, Work work) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long done = 0;
        for (Clues clues : reports) {
            done += work.on(clues);
        }
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        if (done == 0) {
            throw new IllegalStateException("nothing was found");
        }
        return spent / 1e6 / reports.size();
    }

    private static int floor(Clues clues, Map<String, Agency> byName) {
        String title = NameKey.of(clues.title().orElse(""));
        int length = clues.text().stream()
                .mapToInt(line -> NameKey.of(line).length())
                .sum();
        return byName.containsKey(title.substring(0, title.indexOf("20"))) ? 1 : length;
    }

    private static int identified(Identifier identifier, Register register, Clues clues) {
        Identification found = identifier.identify(clues);
        return identifier.settle(found, register, "0".repeat(64), 1).held() ? 1 : 2;
    }

    private static List<Agency> agencies(Identifier identifier) {
        List<Region> counties = identifier.regions().all().stream()
                .filter(region -> region.level() == Region.Level.COUNTY)
                .filter(region -> !region.zone() && region.until().isEmpty())
                .toList();
        List<Agency> agencies = new ArrayList<>();
        for (String bureau : BUREAUS) {
            for (Region county : counties) {
                if (agencies.size() < AGENCIES) {
                    String name = county.name() + bureau;
                    agencies.add(new Agency(name, name, county, Agency.Kind.DEPARTMENT));
                }
            }
        }
        return agencies;
    }

    /** A third of the agencies have another name, a third had one, and a third were decided on. */
    private static List<Decision> decisions(List<Agency> agencies) {
        List<Decision> decisions = new ArrayList<>();
        for (Agency agency : agencies) {
            int number = decisions.size() + 1;
            Agency other = new Agency(agency.name() + "分局", agency.nameKey() + "分局", agency.region(), agency.kind());
            decisions.add(
                    switch (number % 3) {
                        case 0 -> Decision.same(number, agency, other);
                        case 1 -> Decision.renamed(number, other, agency, LocalDate.of(2020, 1, 1));
                        default ->
                            Decision.ofReport(
                                    number,
                                    "%064x".formatted(number),
                                    1,
                                    new Question(agency.nameKey(), "path=" + number, List.of()),
                                    agency,
                                    Optional.empty());
                    });
        }
        return decisions;
    }

    private static List<Clues> clues(List<Agency> agencies, boolean withPlace) {
        List<Clues> clues = new ArrayList<>();
        for (int report = 0; report < REPORTS; report++) {
            Agency agency = agencies.get((int) (report * 7919L % agencies.size()));
            int year = 2019 + report % 6;
            String name = withPlace
                    ? agency.name()
                    : agency.name().substring(agency.region().name().length());
            String title = name + year + "年政府信息公开工作年度报告";
            List<String> text = new ArrayList<>(List.of(title));
            NARRATIVE.forEach(line -> text.add(line.contains("%d") ? line.formatted(year) : line));
            clues.add(new Clues(report + ".html", Optional.of(title), text, Map.of()));
        }
        return clues;
    }
}
