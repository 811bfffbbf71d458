package org.gongkai.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.LevelFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.FilterReply;
import java.nio.charset.StandardCharsets;
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

    private static ConsoleAppender<ILoggingEvent> appender(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern("%-5level %msg%n%nopex");
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
