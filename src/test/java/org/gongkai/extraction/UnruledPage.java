package org.gongkai.extraction;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page with the three tables of the form of 2021 and not a single line; every character is as wide as high. */
final class UnruledPage {
    static final List<String> APPLICANTS = List.of(
            "natural_person",
            "enterprise",
            "research_institution",
            "public_welfare_organisation",
            "legal_service",
            "other",
            "total");

    private static final double SIZE = 7;
    private static final double PITCH = 15;
    private static final double HEIGHT = 842;
    private static final String TABLE_TWO = "rule:规章;normative_document:行政规范性文件";
    private static final String TABLE_THREE = "received:一、本年新收政府信息公开申请数量;carried_in:二、上年结转政府信息公开申请数量;disclosed:（一）予以公开;"
            + "partly_disclosed:（二）部分公开（区分处理的，只计这/一情形，不计其他情形）;withheld.state_secret:1.属于国家秘密;"
            + "withheld.prohibited_by_law:2.其他法律行政法规禁止公开;withheld.security_and_stability:3.危及“三安全一稳定”;"
            + "withheld.third_party_rights:4.保护第三方合法权益;withheld.internal_affairs:5.属于三类内部事务信息;"
            + "withheld.process_information:6.属于四类过程性信息;withheld.enforcement_file:7.属于行政执法案卷;"
            + "withheld.administrative_inquiry:8.属于行政查询事项;unavailable.not_held:1.本机关不掌握相关政府信息;"
            + "unavailable.needs_compiling:2.没有现成信息需要另行制作;unavailable.still_unclear:3.补正后申请内容仍不明确;"
            + "declined.petition:1.信访举报投诉类申请;declined.duplicate:2.重复申请;declined.publication:3.要求提供公开出版物;"
            + "declined.excessive:4.无正当理由大量反复申请;declined.reconfirmation:5.要求行政机关确认或重新出/具已获取信息;"
            + "other.not_corrected_in_time:1.申请人无正当理由逾期不补正、行政机/关不再处理其政府信息公开申请;"
            + "other.fee_unpaid:2.申请人逾期未按收费通知要求缴纳费/用、行政机关不再处理其政府信息公开申请;other.other:3.其他;"
            + "total:（七）总计;carried_out:四、结转下年度继续办理";

    private final StringBuilder painted = new StringBuilder();
    private final Map<String, String> values;
    private final Map<String, Double> shifts = new HashMap<>();
    private double y = 30;

    /** @param values what the cells hold, by the code of their figure; {@code 0} where nothing is said */
    UnruledPage(Map<String, String> values) {
        this.values = values;
    }

    /** Prints a figure so many points farther right than the middle of its column. */
    UnruledPage shifted(String figure, double points) {
        shifts.put(figure, points);
        return this;
    }

    byte[] bytes() {
        line(300, "江阳市水利局2023年政府信息公开工作年度报告");
        line(120, "二、主动公开政府信息情况");
        disclosure();
        line(120, "三、收到和处理政府信息公开申请情况");
        application();
        line(120, "四、政府信息公开行政复议、行政诉讼情况");
        review();
        line(120, "五、存在的主要问题及改进情况");
        return OnePagePdf.painting(painted.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void disclosure() {
        line(300, "第二十条第（一）项");
        header(List.of("本年制发件数", "本年废止件数", "现行有效件数"), 200, 110);
        for (String row : TABLE_TWO.split(";")) {
            String[] parts = row.split(":");
            row("disclosure." + parts[0], parts[1], List.of("issued", "repealed", "in_force"), 200, 110);
        }
        line(300, "第二十条第（五）项");
        section("本年处理决定数量", "decisions", "licence:行政许可");
        line(300, "第二十条第（六）项");
        section("本年处理决定数量", "decisions", "penalty:行政处罚", "coercion:行政强制");
        line(300, "第二十条第（八）项");
        section("本年收费金额（单位：万元）", "amount", "fee:行政事业性收费");
    }

    private void section(String name, String column, String... rows) {
        header(List.of(name), 310, 0);
        for (String row : rows) {
            String[] parts = row.split(":");
            row("disclosure." + parts[0], parts[1], List.of(column), 310, 0);
        }
    }

    private void application() {
        line(400, "申请人情况");
        line(390, "法人或其他组织");
        header(List.of("自然人", "商业/企业", "科研/机构", "社会公/益组织", "法律服/务机构", "其他", "总计"), 270, 45);
        for (String row : TABLE_THREE.split(";")) {
            String[] parts = row.split(":");
            row("application." + parts[0], parts[1], APPLICANTS, 270, 45);
        }
    }

    private void review() {
        text(110, y, "行政复议");
        text(375, y, "行政诉讼");
        y += PITCH;
        text(290, y, "未经复议直接起诉");
        text(465, y, "复议后起诉");
        y += PITCH;
        List<String> results = List.of("结果/维持", "结果/纠正", "其他/结果", "尚未/审结", "总计");
        for (int i = 0; i < 15; i++) {
            cell(40 + i * 36, results.get(i % 5));
        }
        y += 1.5 * PITCH;
        List<String> columns = List.of("upheld", "corrected", "other", "pending", "total");
        for (int i = 0; i < 15; i++) {
            String stage = List.of("reconsideration", "litigation_direct", "litigation_after_reconsideration")
                    .get(i / 5);
            figure("review." + stage + "." + columns.get(i % 5), 40 + i * 36);
        }
        y += PITCH;
    }

    private void header(List<String> names, double from, double apart) {
        for (int i = 0; i < names.size(); i++) {
            cell(from + i * apart, names.get(i));
        }
        y += PITCH;
    }

    private void row(String code, String label, List<String> columns, double from, double apart) {
        cell(130, label);
        for (int i = 0; i < columns.size(); i++) {
            figure(code + "." + columns.get(i), from + i * apart);
        }
        y += PITCH;
    }

    private void figure(String code, double centre) {
        String value = Optional.ofNullable(values.get(code)).orElse("0");
        cell(centre + shifts.getOrDefault(code, 0.0), value);
    }

    private void line(double centre, String text) {
        text(centre, y, text);
        y += PITCH;
    }

    /** Lines parted by a slash, around the height of the row; a slash alone is a value. */
    private void cell(double centre, String text) {
        String[] lines = text.length() > 1 ? text.split("/") : new String[] {text};
        for (int i = 0; i < lines.length; i++) {
            text(centre, y + (i - (lines.length - 1) / 2.0) * (SIZE + 1), lines[i]);
        }
    }

    private void text(double centre, double at, String text) {
        if (text.isEmpty()) {
            return;
        }
        StringBuilder codes = new StringBuilder();
        text.chars().forEach(c -> codes.append("%04X".formatted(c)));
        painted.append("BT /F %s Tf %s %s Td <%s> Tj ET%n"
                .formatted(SIZE, centre - text.length() * SIZE / 2, HEIGHT - at, codes));
    }
}
