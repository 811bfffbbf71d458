package org.gongkai.agency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name in which the place is only spoken of: 市教育局, 区政数局.
 *
 * @param rank what kind of place it is
 * @param body the name without it
 */
record SpokenOf(String rank, String body) {
    /** 市场监督管理局 and 市政管理局 speak of no city. */
    private static final Pattern NAME = Pattern.compile("^(?!市场|市政(?!府|务|法|协|数)|市容|市民(?!政|族|间|营|防)|区域|区块|县域|省际|乡村|乡镇)"
            + "(?:我|本)?(自治区|自治州|自治县|自治旗|省|市|县|区|州|盟|旗|镇|乡|街道)(.+)$");

    static Optional<SpokenOf> of(String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(new SpokenOf(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
