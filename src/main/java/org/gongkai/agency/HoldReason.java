package org.gongkai.agency;

import java.util.Locale;

/** What about a report's identity could not be settled, so that a person must. */
public enum HoldReason {
    AGENCY_UNKNOWN(
            "无法确定报告单位，请在标题中写明单位全称后重新提交",
            "Which body reports could not be settled; state its full name in the title and resubmit"),
    REGION_UNKNOWN(
            "无法确定报告单位所在的行政区划，请在单位名称前写明省、市、县",
            "Where the reporting body stands could not be settled; put province, city and county before its name"),
    YEAR_UNKNOWN("无法确定报告年度，请在标题中写明年度", "Which year is reported could not be settled; state it in the title"),
    YEAR_OUT_OF_RANGE("所写的报告年度早于2008年或晚于2049年，请更正年度", "The year stated is before 2008 or after 2049; correct the year");

    private final String chinese;
    private final String english;

    HoldReason(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** The code of the export, such as {@code agency_unknown}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
