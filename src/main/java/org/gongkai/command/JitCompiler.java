package org.gongkai.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.gongkai.loading.Progress;
import org.slf4j.LoggerFactory;

/**
 * What Java's optimising compiler (HotSpot's C2) may do in this process.
 *
 * <p>Where processors are few, C2 takes one of them from the reading for the first minute. What is used for every cell
 * is worth that and reaches C2 with the first files; what is used once a file reaches it thousands of files later, is
 * the largest part of its work by far and hardly gains by it; measured in ADR 15. Whatever comes after the first files
 * is therefore left to the quick compiler (C1), and a load of some thousand files altogether, since it ends before C2
 * has paid for itself: but for digests, which only C2 turns into the processor's own instructions. Java knows no option
 * for this that a process could still choose once it knows its inbox, so that it asks itself as {@code jcmd
 * Compiler.directives_add} would. A machine without that command compiles as it always does.
 */
final class JitCompiler {
    /** From about this many on C2 pays for what is used for every cell. */
    private static final int MANY_FILES = 8_000;

    /** What C2 has not been asked for when so many are decided on is used too seldom. */
    private static final int FIRST_FILES = 500;

    /** With more, C2 finds one that nothing else would use. */
    private static final int FEW_PROCESSORS = 4;

    /** The smallest report in an archive takes about so much of it. */
    private static final int BYTES_IN_ARCHIVE = 2_000;

    private static final String DIRECTIVES = """
            [{match: ["sun/security/provider/*.*"], c2: {Exclude: false}},
             {match: ["*.*"], c2: {Exclude: true}}]
            """;

    private final boolean ownsProcess;
    private final AtomicBoolean leftOut = new AtomicBoolean();

    private JitCompiler(boolean ownsProcess) {
        this.ownsProcess = ownsProcess;
    }

    /** Where one command is all that the process is there for. */
    static JitCompiler ofThisProcess() {
        return new JitCompiler(true);
    }

    /** Where the process goes on with other work. */
    static JitCompiler ofOthers() {
        return new JitCompiler(false);
    }

    /** For a load of this inbox: before it, since starting alone makes C2 busy. */
    void prepareFor(Path inbox) {
        if (isScarce() && holdsFew(inbox)) {
            leaveOutC2();
        }
    }

    /** For a load that is followed by this. */
    void follow(Progress progress) {
        if (isScarce()) {
            progress.afterFiles(FIRST_FILES, this::leaveOutC2);
        }
    }

    private boolean isScarce() {
        return ownsProcess && Runtime.getRuntime().availableProcessors() <= FEW_PROCESSORS;
    }

    /** Beside whatever comes next, since it takes a tenth of a second. */
    private void leaveOutC2() {
        if (leftOut.compareAndSet(false, true)) {
            Thread beside = new Thread(JitCompiler::addDirectives, "jit-directives");
            beside.setDaemon(true);
            beside.start();
        }
    }

    /** Whether a folder holds few files; what cannot be listed is left for the load to report. */
    static boolean holdsFew(Path folder) {
        long files = 0;
        try (Stream<Path> below = Files.walk(folder)) {
            for (Iterator<Path> each = below.iterator(); each.hasNext() && files < MANY_FILES; ) {
                Path file = each.next();
                files += isArchive(file) ? Files.size(file) / BYTES_IN_ARCHIVE : 1;
            }
        } catch (IOException | UncheckedIOException unlisted) {
            LoggerFactory.getLogger(JitCompiler.class).debug("The size of {} is not known", folder, unlisted);
            return false;
        }
        return files < MANY_FILES;
    }

    private static boolean isArchive(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return (name.endsWith(".zip") || name.endsWith(".7z")) && Files.isRegularFile(file);
    }

    private static void addDirectives() {
        try {
            Path directives = Files.createTempFile("gongkai", ".json");
            try {
                Files.writeString(directives, DIRECTIVES);
                ManagementFactory.getPlatformMBeanServer()
                        .invoke(
                                new ObjectName("com.sun.management:type=DiagnosticCommand"),
                                "compilerDirectivesAdd",
                                new Object[] {new String[] {"\"" + directives + "\""}},
                                new String[] {String[].class.getName()});
            } finally {
                Files.deleteIfExists(directives);
            }
        } catch (JMException | IOException | RuntimeException unknownHere) {
            LoggerFactory.getLogger(JitCompiler.class).debug("All is left to Java's compilers", unknownHere);
        }
    }
}
