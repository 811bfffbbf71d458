package org.gongkai.command;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
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
        String name = name(argument);
        if (wrong.getValue().isBlank()) {
            return new Words("%1$s 的值为空，应为 %2$s", "the value of %1$s is empty, expected %2$s")
                    .with(name, argument.paramLabel());
        }
        return new Words("%1$s 的值不正确：%2$s，应为 %3$s", "wrong value of %1$s: %2$s, expected %3$s")
                .with(name, wrong.getValue(), argument.paramLabel());
    }

    private static String name(CommandLine.Model.ArgSpec argument) {
        return argument instanceof CommandLine.Model.OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String chinese(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return "无法识别的参数：" + String.join(" ", unmatched.getUnmatched())
                    + (near.isEmpty() ? "" : "（是不是 " + String.join("、", near) + "？）");
        }
        if (wrong instanceof MissingParameterException missing) {
            return "缺少参数" + listed(missing.getMissing());
        }
        if (wrong instanceof MutuallyExclusiveArgsException) {
            return "这些参数只能选一个";
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return "参数重复" + listed(List.of(twice.getOverwritten()));
        }
        if (String.valueOf(wrong.getMessage()).startsWith("Missing required subcommand")) {
            return "缺少命令";
        }
        return "用法不正确" + (wrong.getArgSpec() == null ? "" : listed(List.of(wrong.getArgSpec())));
    }

    private static String listed(List<CommandLine.Model.ArgSpec> arguments) {
        return arguments.isEmpty()
                ? ""
                : "：" + arguments.stream().map(UsageErrors::name).distinct().collect(Collectors.joining("、"));
    }
}
