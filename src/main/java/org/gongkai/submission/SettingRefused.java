package org.gongkai.submission;

/** A setting has a value of the right kind that cannot be. */
public final class SettingRefused extends IllegalArgumentException {
    private final String chinese;
    private final String english;

    /**
     * @param setting its whole name
     * @param chinese what it has to be, such as {@code 1 至 500}
     * @param english the same in English
     */
    public SettingRefused(String setting, String chinese, String english, Object value) {
        super(setting + " must be " + english + ": " + value);
        this.chinese = "设置 " + setting + " 应为" + chinese + "，不能是“" + value + "”";
        this.english = "the setting " + setting + " must be " + english + ", not \"" + value + "\"";
    }

    /** A number out of its bounds. */
    public static void requireBetween(long least, long most, long value, String setting) {
        if (value < least || value > most) {
            throw new SettingRefused(setting, " " + least + " 至 " + most, least + " to " + most, value);
        }
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return english;
    }
}
