package org.gongkai.generator;

import java.util.HashMap;
import java.util.Map;

/** How one document words the labels of the form. The same label is worded once the same way in a document. */
final class Labels {

    /** Ways of wording labels. */
    enum Style {
        PLAIN,
        /** Typos, spaces, line breaks and half-width brackets, all of them seen in published reports. */
        ODD,
        /** With notes and definitions, some of which contain years and numbers. */
        NOTED,
        TRADITIONAL
    }

    private static final Map<String, String> TYPOS = Map.ofEntries(
            Map.entry("5.属于三类内部事务信息", "5.属于三类内容事务信息"),
            Map.entry("8.属于行政查询事项", "8.属于行政查询事务"),
            Map.entry("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "（二）部分公开（区分处理的，只计这一情况，不计其他情形）"),
            Map.entry("2.其他法律行政法规禁止公开", "2.其他法律行政止公开"),
            Map.entry("3.危及“三安全一稳定”", "3.危及\"三安全一稳定\""),
            Map.entry("行政规范性文件", "规范性文件"),
            Map.entry("本年增/减", "本年增/"),
            Map.entry("自然人", "自 然 人"),
            Map.entry("商业企业", "商业\n企业"),
            Map.entry("社会公益组织", "社会\n公益\n组织"),
            Map.entry("结果纠正", "结果\n纠正"),
            Map.entry("尚未审结", "尚未 审结"),
            Map.entry("本年新制作数量", "本年新\n制作数量"),
            Map.entry("本年新公开数量", "本年新\n公开数量"),
            Map.entry("现行有效件数", "现行有\n效件数"),
            Map.entry("（七）总计", "（七） 总 计"),
            Map.entry("一、本年新收政府信息公开申请数量", "一 、本年新收政府信息公开申请数量"));

    private static final Map<String, String> NOTES = Map.of(
            "现行有效件数", "（历史累计）",
            "本年制发件数", "（以印发日期在%d年的为准）",
            "行政许可", "（含准予和不予许可的决定，例如作出250件的，填250）",
            "一、本年新收政府信息公开申请数量", "（%d年1月1日至12月31日登记的）",
            "1.本机关不掌握相关政府信息", "（包括不属于本机关职责的）",
            "四、结转下年度继续办理", "（%d年底前没有答复的）",
            "（七）总计", "（各项之和）",
            "总计", "（件）",
            "政府集中采购", "（含3种方式）");

    private static final String SIMPLIFIED = "规废现许处罚强业费总计组织构团机关开国务件数决设项复议诉讼维纠审结单单额业协体务证对续积属";
    private static final String TRADITIONAL = "規廢現許處罰強業費總計組織構團機關開國務件數決設項復議訴訟維糾審結單單額業協體務證對續積屬";

    private final Style style;
    private final boolean feeInYuan;
    private final int year;
    private final Dice dice;
    private final boolean halfWidth;
    private final Map<String, String> worded = new HashMap<>();

    Labels(Style style, Draft draft, Dice dice) {
        this.style = style;
        this.feeInYuan = draft.printing().feeInYuan();
        this.year = draft.truth().year();
        this.dice = dice;
        this.halfWidth = style == Style.ODD && dice.percent(50);
    }

    String of(String label) {
        return worded.computeIfAbsent(feeInYuan ? label.replace("：万元", "：元") : label, this::word);
    }

    private String word(String label) {
        return switch (style) {
            case PLAIN -> label;
            case ODD -> odd(label);
            case NOTED -> label + NOTES.getOrDefault(label, "").formatted(year);
            case TRADITIONAL -> traditional(label);
        };
    }

    private String odd(String label) {
        String typed = dice.percent(60) ? TYPOS.getOrDefault(label, label) : label;
        return halfWidth ? typed.replace('（', '(').replace('）', ')').replace('，', ',') : typed;
    }

    private static String traditional(String label) {
        StringBuilder text = new StringBuilder();
        label.chars().forEach(c -> {
            int place = SIMPLIFIED.indexOf(c);
            text.append(place < 0 ? (char) c : TRADITIONAL.charAt(place));
        });
        return text.toString();
    }
}
