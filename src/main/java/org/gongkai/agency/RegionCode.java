package org.gongkai.agency;

import org.gongkai.agency.Region.Level;

/** What a code of GB/T 2260 (six digits) or of the statistics bureau's township list (nine) says by itself. */
final class RegionCode {
    /** Prefecture codes under which the lists put what stands directly below a province. */
    private static final String DIRECTLY_ADMINISTERED = "90";

    private RegionCode() {}

    static int key(String code) {
        return Integer.parseInt((code + "000").substring(0, 9));
    }

    static Level level(String code) {
        if (code.length() > 6) {
            return Level.TOWNSHIP;
        }
        if (code.equals(Region.STATE)) {
            return Level.STATE;
        }
        if (code.endsWith("0000")) {
            return Level.PROVINCE;
        }
        return code.endsWith("00") ? Level.CITY : Level.COUNTY;
    }

    /** Municipalities and directly administered counties skip the placeholder that the lists put between. */
    static String parent(String code) {
        return switch (level(code)) {
            case STATE -> "";
            case PROVINCE -> Region.STATE;
            case CITY -> code.substring(0, 2) + "0000";
            case COUNTY ->
                isPlaceholder(code.substring(0, 4) + "00")
                        ? code.substring(0, 2) + "0000"
                        : code.substring(0, 4) + "00";
            case TOWNSHIP -> code.substring(0, 6);
        };
    }

    /** 市辖区, 县, 省直辖县级行政区划: not a region, only a place in the code. */
    static boolean isPlaceholder(String code) {
        if (level(code) != Level.CITY) {
            return false;
        }
        String prefecture = code.substring(2, 4);
        return prefecture.equals(DIRECTLY_ADMINISTERED)
                || (isMunicipality(code) && (prefecture.equals("01") || prefecture.equals("02")));
    }

    private static boolean isMunicipality(String code) {
        return code.startsWith("11") || code.startsWith("12") || code.startsWith("31") || code.startsWith("50");
    }

    /** The statistics bureau gives zones the county numbers 71 to 79 and the township numbers from 400. */
    static boolean isZone(String code) {
        if (level(code) == Level.TOWNSHIP) {
            return code.charAt(6) >= '4';
        }
        return level(code) == Level.COUNTY && code.charAt(4) == '7' && code.charAt(5) != '0';
    }

    /** The township numbers from 001 to 099 are subdistricts. */
    static boolean isSubdistrict(String code) {
        return level(code) == Level.TOWNSHIP && code.charAt(6) == '0';
    }
}
