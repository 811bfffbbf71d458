package org.gongkai.command;

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
        console.complain(new Words(chinese(wrong), Causes.line(wrong)));
        wrong.getCommandLine().usage(console.err());
        return ExitCode.USAGE;
    }

    private static String chinese(ParameterException wrong) {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return "无法识别的参数：" + String.join(" ", unmatched.getUnmatched());
        }
        return wrong instanceof MissingParameterException ? "缺少参数" : "用法不正确";
    }
}
