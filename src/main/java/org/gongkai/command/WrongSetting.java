package org.gongkai.command;

import java.lang.invoke.MethodType;
import java.time.Duration;
import java.util.Map;
import org.gongkai.submission.SettingRefused;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.unit.DataSize;

/** Says which setting has a value that it cannot have, and what it may be. */
final class WrongSetting {
    private static final Words WHOLE_NUMBER = new Words("整数", "a whole number");

    private static final Map<Class<?>, Words> EXPECTED = Map.of(
            int.class, WHOLE_NUMBER,
            long.class, WHOLE_NUMBER,
            boolean.class, new Words("true 或 false", "true or false"),
            Duration.class, new Words("时长，如 500ms、8s、2m", "a length of time such as 500ms, 8s or 2m"),
            DataSize.class, new Words("大小，如 512KB、100MB、4GB", "a size such as 512KB, 100MB or 4GB"));

    private WrongSetting() {}

    static Words words(BindException wrong) {
        Class<?> type = primitive(wrong.getTarget().getType().resolve(Object.class));
        Words expected = EXPECTED.get(type);
        ConfigurationProperty value = wrong.getProperty();
        if (expected == null || value == null) {
            return outOfRange(wrong);
        }
        return new Words(
                "设置 %1$s 的值不正确：“%2$s”，应为%3$s".formatted(wrong.getName(), value.getValue(), expected.chinese()),
                "wrong value of the setting %1$s: \"%2$s\", expected %3$s"
                        .formatted(wrong.getName(), value.getValue(), expected.english()));
    }

    private static Class<?> primitive(Class<?> type) {
        return MethodType.methodType(type).unwrap().returnType();
    }

    /** Our own words for a value that is of the right kind but not possible. */
    private static Words outOfRange(BindException wrong) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(wrong);
        return root instanceof SettingRefused refused
                ? new Words(refused.chinese(), refused.english())
                : new Words("设置不正确：" + wrong.getName(), "wrong setting: " + wrong.getName()).about(Causes.line(root));
    }
}
