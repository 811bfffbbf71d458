package org.gongkai.command;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Answers a wrong command line with what is wrong and how it should be. */
final class UsageErrors implements IParameterExceptionHandler {
    private final Console console;

    UsageErrors(Console console) {
        this.console = console;
    }

    @Override
    public int handleParseException(ParameterException wrong, String[] arguments) {
        console.complain(words(wrong));
        wrong.getCommandLine().usage(console.err());
        return ExitCode.USAGE;
    }

    /** A value of the wrong kind is told by what is expected, not by the program's own types. */
    private static Words words(ParameterException wrong) {
        CommandLine.Model.ArgSpec argument = wrong.getArgSpec();
        if (argument == null || wrong.getValue() == null) {
            return new Words(chinese(wrong), Causes.line(wrong));
        }
        String name = argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : "";
        return new Words("%1$s 的值不正确：%2$s，应为 %3$s", "wrong value of %1$s: %2$s, expected %3$s")
                .with(name.isEmpty() ? argument.paramLabel() : name, wrong.getValue(), argument.paramLabel());
    }

    private static String chinese(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return "无法识别的参数：" + String.join(" ", unmatched.getUnmatched())
                    + (near.isEmpty() ? "" : "（是不是 " + String.join("、", near) + "？）");
        }
        return wrong instanceof MissingParameterException ? "缺少参数" : "用法不正确";
    }
}
