package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;

/** The statutory form, 国办公开办函〔2019〕60号 and 〔2021〕30号, stated for the generator alone. */
final class Form {

    /** A row or column: its part of the figure code and its label. */
    record Item(String code, String label) {}

    /** One 第二十条第（…）项 of table two. */
    record Section(String heading, List<Item> columns, List<Item> rows) {

        String figure(Item row, Item column) {
            return "disclosure." + row.code + "." + column.code;
        }
    }

    /** One result of table three; the group is empty for a result of its own. */
    record Outcome(String code, String group, String label) {}

    static final List<Item> APPLICANTS = List.of(
            new Item("natural_person", "自然人"),
            new Item("enterprise", "商业企业"),
            new Item("research_institution", "科研机构"),
            new Item("public_welfare_organisation", "社会公益组织"),
            new Item("legal_service", "法律服务机构"),
            new Item("other", "其他"),
            new Item("total", "总计"));

    static final List<Item> STAGES = List.of(
            new Item("reconsideration", "行政复议"),
            new Item("litigation_direct", "未经复议直接起诉"),
            new Item("litigation_after_reconsideration", "复议后起诉"));

    static final List<Item> REVIEW_RESULTS = List.of(
            new Item("upheld", "结果维持"),
            new Item("corrected", "结果纠正"),
            new Item("other", "其他结果"),
            new Item("pending", "尚未审结"),
            new Item("total", "总计"));

    static final String BALANCE_NOTE = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
    static final String DISCLOSURE = "二、主动公开政府信息情况";
    static final String APPLICATION = "三、收到和处理政府信息公开申请情况";
    static final String REVIEW = "四、政府信息公开行政复议、行政诉讼情况";
    static final Item RECEIVED = new Item("received", "一、本年新收政府信息公开申请数量");
    static final Item CARRIED_IN = new Item("carried_in", "二、上年结转政府信息公开申请数量");
    static final String RESULTS = "三、本年度办理结果";
    static final Item TOTAL = new Item("total", "（七）总计");
    static final Item CARRIED_OUT = new Item("carried_out", "四、结转下年度继续办理");

    private static final String FIRST = "第二十条第（一）项";
    private static final String FIFTH = "第二十条第（五）项";
    private static final String SIXTH = "第二十条第（六）项";
    private static final String EIGHTH = "第二十条第（八）项";
    private static final Item RULE = new Item("rule", "规章");
    private static final Item LICENCE = new Item("licence", "行政许可");
    private static final List<Item> SANCTIONS = List.of(new Item("penalty", "行政处罚"), new Item("coercion", "行政强制"));
    private static final Item FEE = new Item("fee", "行政事业性收费");
    private static final Item ITEMS = new Item("items_last_year", "上一年项目数量");
    private static final Item CHANGE = new Item("items_change", "本年增/减");
    private static final List<Item> POWERS = List.of(ITEMS, CHANGE, new Item("decisions", "处理决定数量"));
    private static final List<Item> DECISIONS = List.of(new Item("decisions", "本年处理决定数量"));

    private static final Section FIRST_2021 = new Section(
            FIRST,
            List.of(new Item("issued", "本年制发件数"), new Item("repealed", "本年废止件数"), new Item("in_force", "现行有效件数")),
            List.of(RULE, new Item("normative_document", "行政规范性文件")));
    private static final Section FIRST_2019 = new Section(
            FIRST,
            List.of(
                    new Item("made", "本年新制作数量"),
                    new Item("newly_disclosed", "本年新公开数量"),
                    new Item("total_disclosed", "对外公开总数量")),
            List.of(RULE, new Item("normative_document", "规范性文件")));
    private static final Section FIFTH_2021 = new Section(FIFTH, DECISIONS, List.of(LICENCE));
    private static final Section SIXTH_2021 = new Section(SIXTH, DECISIONS, SANCTIONS);
    private static final Section EIGHTH_2019 = new Section(EIGHTH, List.of(ITEMS, CHANGE), List.of(FEE));
    private static final Section NINTH_2019 = new Section(
            "第二十条第（九）项",
            List.of(new Item("projects", "采购项目数量"), new Item("amount", "采购总金额")),
            List.of(new Item("procurement", "政府集中采购")));

    private static final List<Section> TABLE_TWO_2021 = List.of(
            FIRST_2021,
            FIFTH_2021,
            SIXTH_2021,
            new Section(EIGHTH, List.of(new Item("amount", "本年收费金额（单位：万元）")), List.of(FEE)));
    private static final List<Section> TABLE_TWO_2019 = List.of(
            FIRST_2019,
            new Section(FIFTH, POWERS, List.of(LICENCE, new Item("other_service", "其他对外管理服务事项"))),
            new Section(SIXTH, POWERS, SANCTIONS),
            EIGHTH_2019,
            NINTH_2019);
    private static final List<Section> TABLE_TWO_MIXED =
            List.of(FIRST_2019, FIFTH_2021, SIXTH_2021, EIGHTH_2019, NINTH_2019);

    private static final String WITHHELD = "（三）不予公开";
    private static final String UNAVAILABLE = "（四）无法提供";
    private static final String DECLINED = "（五）不予处理";
    private static final String OTHER = "（六）其他处理";
    private static final List<Outcome> COMMON_OUTCOMES = List.of(
            new Outcome("disclosed", "", "（一）予以公开"),
            new Outcome("partly_disclosed", "", "（二）部分公开（区分处理的，只计这一情形，不计其他情形）"),
            new Outcome("withheld.state_secret", WITHHELD, "1.属于国家秘密"),
            new Outcome("withheld.prohibited_by_law", WITHHELD, "2.其他法律行政法规禁止公开"),
            new Outcome("withheld.security_and_stability", WITHHELD, "3.危及“三安全一稳定”"),
            new Outcome("withheld.third_party_rights", WITHHELD, "4.保护第三方合法权益"),
            new Outcome("withheld.internal_affairs", WITHHELD, "5.属于三类内部事务信息"),
            new Outcome("withheld.process_information", WITHHELD, "6.属于四类过程性信息"),
            new Outcome("withheld.enforcement_file", WITHHELD, "7.属于行政执法案卷"),
            new Outcome("withheld.administrative_inquiry", WITHHELD, "8.属于行政查询事项"),
            new Outcome("unavailable.not_held", UNAVAILABLE, "1.本机关不掌握相关政府信息"),
            new Outcome("unavailable.needs_compiling", UNAVAILABLE, "2.没有现成信息需要另行制作"),
            new Outcome("unavailable.still_unclear", UNAVAILABLE, "3.补正后申请内容仍不明确"),
            new Outcome("declined.petition", DECLINED, "1.信访举报投诉类申请"),
            new Outcome("declined.duplicate", DECLINED, "2.重复申请"),
            new Outcome("declined.publication", DECLINED, "3.要求提供公开出版物"),
            new Outcome("declined.excessive", DECLINED, "4.无正当理由大量反复申请"),
            new Outcome("declined.reconfirmation", DECLINED, "5.要求行政机关确认或重新出具已获取信息"));
    private static final List<Outcome> OTHER_2021 = List.of(
            new Outcome("other.not_corrected_in_time", OTHER, "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请"),
            new Outcome("other.fee_unpaid", OTHER, "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请"),
            new Outcome("other.other", OTHER, "3.其他"));

    private Form() {}

    static List<Section> sections(Edition edition) {
        return switch (edition) {
            case CURRENT, OTHER_IN_ONE_ROW -> TABLE_TWO_2021;
            case TRIAL -> TABLE_TWO_2019;
            case SECTION_ONE_OF_2019 -> TABLE_TWO_MIXED;
        };
    }

    static List<Outcome> outcomes(Edition edition) {
        List<Outcome> outcomes = new ArrayList<>(COMMON_OUTCOMES);
        outcomes.addAll(edition.otherInOneRow() ? List.of(new Outcome("other", "", OTHER)) : OTHER_2021);
        return outcomes;
    }

    /** The code of every row of table three, in the order of the form. */
    static List<String> applicationRows(Edition edition) {
        List<String> rows = new ArrayList<>(List.of(RECEIVED.code(), CARRIED_IN.code()));
        outcomes(edition).forEach(outcome -> rows.add(outcome.code()));
        rows.addAll(List.of(TOTAL.code(), CARRIED_OUT.code()));
        return rows;
    }

    static String application(String row, Item applicant) {
        return "application." + row + "." + applicant.code();
    }

    static String review(Item stage, Item result) {
        return "review." + stage.code() + "." + result.code();
    }

    static boolean isAmount(String figure) {
        return figure.endsWith(".amount");
    }
}
