package org.gongkai.agency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongkai.agency.Agency.Kind;

/** As what a report speaks of itself. */
final class OwnVoice {
    /** 我委托 and 自我局限 speak of nobody. */
    private static final Pattern AS_A_DEPARTMENT =
            Pattern.compile("(?<!自)我(?:局|厅|委(?![托派员])|镇|乡|街道)|本(?:局|厅|委(?![托派员])|街道)(?!域)");

    private static final Pattern AS_A_GOVERNMENT = Pattern.compile("[我全本](?:省|市|县|区|州|盟|旗|自治)|(?<!人民)政府办");
    private static final Pattern OFFICE_OF_A_GOVERNMENT = Pattern.compile("政府办公[室厅]$");

    private OwnVoice() {}

    /** The words by which a government or its office cannot be the body that speaks: a letter of 我局 goes to it. */
    static Optional<String> against(Agency agency, String text) {
        boolean government = agency.kind() == Kind.GOVERNMENT
                || OFFICE_OF_A_GOVERNMENT.matcher(agency.nameKey()).find();
        Matcher department = AS_A_DEPARTMENT.matcher(text);
        return government && department.find() && !AS_A_GOVERNMENT.matcher(text).find()
                ? Optional.of(department.group())
                : Optional.empty();
    }
}
