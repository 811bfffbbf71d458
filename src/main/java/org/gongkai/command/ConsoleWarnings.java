package org.gongkai.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.LevelFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.FilterReply;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import ch.qos.logback.core.status.StatusManager;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * Shows a person at the console the warnings of Gongkai itself, without stack traces; everything goes to the log file.
 * Only warnings: an error ends the command, which then says so itself.
 *
 * <p>In Java, since reading a configuration file for it takes longer than the rest of what starts the log.
 */
final class ConsoleWarnings {
    private static final String NAME = "WARNINGS";

    private ConsoleWarnings() {}

    static void show() {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        ch.qos.logback.classic.Logger gongkai = context.getLogger("org.gongkai");
        if (gongkai.getAppender(NAME) == null) {
            gongkai.addAppender(appender(context));
        }
    }

    /**
     * Boot would print what goes wrong within the log with its stack trace, for every line that a full disk refuses. One
     * line says it; what the command was asked for fails or succeeds by itself.
     */
    static void tellOnceOfTheLog(Console console) {
        StatusManager manager = ((LoggerContext) LoggerFactory.getILoggerFactory()).getStatusManager();
        manager.getCopyOfStatusListenerList().forEach(manager::remove);
        AtomicBoolean told = new AtomicBoolean();
        manager.add((StatusListener) status -> {
            if (status.getLevel() >= Status.ERROR && !told.getAndSet(true)) {
                Words why = status.getThrowable() == null
                        ? new Words(status.getMessage(), status.getMessage())
                        : Causes.words(status.getThrowable());
                console.complain(new Words("日志无法写入：" + why.chinese(), "the log cannot be written: " + why.english()));
            }
        });
    }

    private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%-5level %replace(%msg){'[\\\\p{Cc}\\u202A-\\u202E\\u2066-\\u2069]+',' '}%n%nopex");
        encoder.start();
        LevelFilter warnings = new LevelFilter();
        warnings.setContext(context);
        warnings.setLevel(Level.WARN);
        warnings.setOnMatch(FilterReply.ACCEPT);
        warnings.setOnMismatch(FilterReply.DENY);
        warnings.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(context);
        appender.setName(NAME);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.addFilter(warnings);
        appender.start();
        return appender;
    }
}
