package org.gongkai.command;

import java.util.stream.Stream;

/** What becomes of Chinese on the way from the shell: without a UTF-8 locale Java reads each byte as unknown. */
final class Encoding {
    static final Words REMEDY = new Words(
            "当前语言环境无法传递中文参数或路径，请先设置 LC_ALL=C.UTF-8",
            "this locale cannot carry Chinese arguments or paths; set LC_ALL=C.UTF-8 first");

    private static final String UNKNOWN = "\uFFFD";

    private Encoding() {}

    static boolean garbled(String... arguments) {
        return Stream.of(arguments).anyMatch(argument -> argument.contains(UNKNOWN));
    }
}
