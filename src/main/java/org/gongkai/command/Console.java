package org.gongkai.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Where a command speaks to a person: in the terminal's charset where that can write Chinese, else in UTF-8. */
record Console(PrintStream out, PrintStream err, Charset charset, boolean isTerminal) {

    static Console ofThisProcess() {
        Optional<java.io.Console> terminal = terminal();
        Charset usual = terminal.map(java.io.Console::charset).orElseGet(Charset::defaultCharset);
        Charset charset = writesChinese(usual) ? usual : StandardCharsets.UTF_8;
        return new Console(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, charset),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, charset),
                charset,
                terminal.isPresent());
    }

    static boolean writesChinese(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode("公开");
    }

    /** From Java 22 there may be a console without a terminal, and a method that tells, which 17 lacks. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<java.io.Console> terminal() {
        try {
            return Optional.ofNullable(System.console())
                    .filter(console -> Runtime.version().feature() < 22 || isTerminal(console));
        } catch (IllegalStateException cannotTell) {
            return Optional.empty();
        }
    }

    private static boolean isTerminal(java.io.Console console) {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    void say(Object words) {
        out.println(harmless(String.valueOf(words)));
    }

    void complain(Object words) {
        err.println(harmless(String.valueOf(words)));
    }

    /**
     * Titles and names come from documents that anybody may have sent. Shown as they are, their control characters would
     * move the cursor, or make the terminal do worse; those that turn the direction of writing would disguise a name.
     */
    static String harmless(String text) {
        if (text.codePoints().noneMatch(Console::isControl)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().map(c -> isControl(c) ? picture(c) : c).forEach(shown::appendCodePoint);
        return shown.toString();
    }

    private static boolean isControl(int c) {
        return (Character.isISOControl(c) && c != '\n' && c != '\t')
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }

    /** Unicode has a picture for each control character of ASCII, such as ␛. */
    private static int picture(int c) {
        return c < ' ' ? 0x2400 + c : c == 0x7F ? 0x2421 : 0xFFFD;
    }

    PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, charset), true);
    }
}
