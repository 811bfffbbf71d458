package org.gongkai.command;

import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns an exception that ends a command into one line for a person; the stack trace goes to the log. */
final class FailureLines implements IExecutionExceptionHandler {
    private final Console console;

    FailureLines(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof WrongUse wrong) {
            console.complain(wrong.words());
            return ExitCode.USAGE;
        }
        if (Application.logIsOpen()) {
            LoggerFactory.getLogger("gongkai.failure").error("{} failed", command.getCommandName(), failure);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException setting) {
                console.complain(WrongSetting.words(setting));
                return ExitCode.USAGE;
            }
        }
        console.complain(words(failure));
        return ExitCode.FAILED;
    }

    private static Words words(Exception failure) {
        if (failure instanceof CannotProceed known) {
            return known.words();
        }
        Words words = failure instanceof DataAccessException
                ? new Words("失败：数据库出错：%s；详情见日志", "failed: the database reported: %s; details in the log")
                : new Words("失败：%s；详情见日志", "failed: %s; details in the log");
        return words.with(Causes.line(NestedExceptionUtils.getMostSpecificCause(failure)));
    }
}
