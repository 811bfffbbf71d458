package org.gongkai.agency;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The unified social credit code (GB 32100) that an 索引号 begins with.
 *
 * @param digits eighteen digits and capitals, of which the last may be wrong
 */
record CreditCode(String digits) {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern PRINTED =
            Pattern.compile("(?<![0-9A-Z])[1-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}(?![0-9A-Z])");

    static Optional<CreditCode> in(String indexNumber) {
        Matcher printed = PRINTED.matcher(indexNumber.toUpperCase(Locale.ROOT));
        return printed.find() ? Optional.of(new CreditCode(printed.group())) : Optional.empty();
    }

    /** The region that registered the body. */
    String region() {
        return digits.substring(2, 8);
    }

    /**
     * Whether it is the code of one body and of no other: registered with the office for public bodies (its first digit
     * is 1), and printed without a slip, as its last digit proves.
     */
    boolean namesABody() {
        return digits.charAt(0) == '1' && digits.charAt(17) == checkDigit();
    }

    /** GB 32100-2015, 5: the weights are powers of three modulo 31. */
    private char checkDigit() {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += CHARACTERS.indexOf(digits.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }
        return CHARACTERS.charAt((31 - sum % 31) % 31);
    }
}
