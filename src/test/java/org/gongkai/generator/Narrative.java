package org.gongkai.generator;

import java.util.ArrayList;
import java.util.List;

/** The words around the tables. */
final class Narrative {
    private static final List<String> TITLES = List.of(
            "%1$s%2$d年政府信息公开工作年度报告",
            "%1$s%2$d年政府信息公开工作年度报告", "%2$d年%1$s政府信息公开工作年度报告", "%1$s%2$d年度政府信息公开工作年度报告", "%1$s %2$d年政府信息公开工作年度报告");
    private static final List<String> OPENINGS = List.of(
            "本报告由%1$s依照《中华人民共和国政府信息公开条例》编写，数据统计期为%2$d年1月1日至12月31日。",
            "现将%1$s%2$d年政府信息公开工作情况公布如下，数据自%2$d年1月1日起，至%2$d年12月31日止。", "%1$s（以下简称“%3$s”）编制了%2$d年度报告，向社会公布。");
    private static final List<String> WORK =
            List.of("%3$s把公开要求写进办文流程，公文拟稿时同步注明公开属性。", "%3$s全年更新网站专栏，及时补齐机构职责、办事指南和联系电话。", "%3$s逐月核对栏目内容，过期页面当月撤下或改正。");
    private static final List<String> PROBLEMS = List.of(
            "主要问题是少数栏目更新偏慢。下一步将按月检查，缩短发布时间。", "不足之处在于经办人员更换较多，答复文书不够统一。今后安排培训，统一文书样式。", "问题：公开栏内容更新不及时。改进：由专人每季度核对。");
    private static final List<String> REST = List.of("没有其他需要报告的事项。", "本年度未收取信息处理费。");

    private final Draft draft;
    private final Dice dice;

    Narrative(Draft draft, Dice dice) {
        this.draft = draft;
        this.dice = dice;
    }

    String title() {
        return filled(dice.oneOf(TITLES));
    }

    /** The agency and year are always told here, so that a document may do without its title. */
    List<String> opening() {
        return List.of(filled(dice.oneOf(OPENINGS)));
    }

    List<String> overview() {
        List<String> paragraphs = new ArrayList<>(List.of(filled(dice.oneOf(WORK))));
        TrueFigure received = draft.figures().get("application.received.total");
        if (received != null && received.value().isPresent()) {
            paragraphs.add("全年新收政府信息公开申请" + received.value().get().toPlainString() + "件。");
        }
        return paragraphs;
    }

    String problems() {
        return dice.oneOf(PROBLEMS);
    }

    String rest() {
        return dice.oneOf(REST);
    }

    private String filled(String template) {
        Body body = draft.body();
        return template.formatted(body.name(), draft.truth().year(), body.we());
    }
}
