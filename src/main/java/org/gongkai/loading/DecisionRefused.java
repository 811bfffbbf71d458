package org.gongkai.loading;

/** A decision that cannot be carried out; nothing was changed. Said to a person in both languages. */
public final class DecisionRefused extends RuntimeException {
    private final String chinese;

    DecisionRefused(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    public static DecisionRefused noSuchRun(long run) {
        return new DecisionRefused(
                "运行 " + run + " 不存在、已完成或已放弃", "run " + run + " does not exist, is complete or was abandoned");
    }

    public String chinese() {
        return chinese;
    }

    public String english() {
        return String.valueOf(getMessage());
    }
}
