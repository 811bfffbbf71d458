package org.gongkai.command;

import java.nio.file.InvalidPathException;
import org.gongkai.loading.BrokenConnection;
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
        if (failure instanceof InvalidPathException) {
            console.complain(Encoding.REMEDY);
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
        if (BrokenConnection.caused(failure)) {
            return new Words(
                    "失败：与数据库的连接中断（承载数据库的进程已结束），本次操作可能没有生效；请核实后再执行一次",
                    "failed: the connection to the database broke off, as the process that carried it ended; what was asked for may not have taken effect; check, and try again");
        }
        Words why = Causes.words(NestedExceptionUtils.getMostSpecificCause(failure));
        return failure instanceof DataAccessException
                ? new Words(
                        "失败：数据库出错：" + why.chinese() + "；详情见日志",
                        "failed: the database reported: " + why.english() + "; details in the log")
                : new Words("失败：" + why.chinese() + "；详情见日志", "failed: " + why.english() + "; details in the log");
    }
}
