package org.gongkai.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** One use of {@code java -jar target/gongkai.jar}. */
public final class GongkaiProcess implements AutoCloseable {
    private static final Path JAR = Path.of("target", "gongkai.jar").toAbsolutePath();
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Process process;
    private final Path out;
    private final Path err;

    private GongkaiProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What it said, and its exit code. */
    public record Ended(int exit, String out, String err) {}

    public static GongkaiProcess start(String... arguments) throws IOException {
        return start(Map.of(), arguments);
    }

    public static GongkaiProcess start(Map<String, String> environment, String... arguments) throws IOException {
        return start(environment, "512m", List.of(arguments));
    }

    /** @param heap the largest heap that it may have, such as {@code 256m} */
    public static GongkaiProcess startWithHeap(String heap, String... arguments) throws IOException {
        return start(Map.of(), heap, List.of(arguments));
    }

    /** @param blocks the largest file that it may write, in KB */
    public static GongkaiProcess startWithFilesUpTo(long blocks, String... arguments) throws IOException {
        return start(
                List.of("bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "bash"),
                Map.of(),
                "512m",
                List.of(arguments));
    }

    private static GongkaiProcess start(Map<String, String> environment, String heap, List<String> arguments)
            throws IOException {
        return start(List.of(), environment, heap, arguments);
    }

    private static GongkaiProcess start(
            List<String> before, Map<String, String> environment, String heap, List<String> arguments)
            throws IOException {
        Path out = Files.createTempFile("gongkai-", ".out");
        Path err = Files.createTempFile("gongkai-", ".err");
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + heap,
                "-jar",
                JAR.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        return new GongkaiProcess(builder.start(), out, err);
    }

    /** Runs to the end. */
    public static Ended run(String... arguments) throws Exception {
        try (GongkaiProcess process = start(arguments)) {
            return process.await();
        }
    }

    public Ended await() throws Exception {
        if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("still running after " + LIMIT + ": " + said(out) + said(err));
        }
        return new Ended(process.exitValue(), said(out), said(err));
    }

    /** Waits until something is so, or the process has ended; tells which. */
    public boolean awaitThat(BooleanSupplier condition) throws InterruptedException {
        long patience = System.nanoTime() + LIMIT.toNanos();
        while (process.isAlive() && System.nanoTime() < patience) {
            if (condition.getAsBoolean()) {
                return true;
            }
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** SIGKILL; tells whether it hit a living process. */
    public boolean kill() throws InterruptedException {
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        return alive && process.exitValue() == 128 + 9;
    }

    /** Sends STOP, CONT, TERM or INT. */
    public void signal(String name) throws Exception {
        int exit = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException("kill -" + name + " ended with " + exit);
        }
    }

    /** The most memory that it has had so far, heap and all, in KB; empty where it has ended or the system does not tell. */
    public OptionalLong peakMemory() {
        try (Stream<String> facts = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return facts.filter(fact -> fact.startsWith("VmHWM:"))
                    .mapToLong(fact -> Long.parseLong(fact.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | UncheckedIOException ended) {
            return OptionalLong.empty();
        }
    }

    private static String said(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(out);
        Files.deleteIfExists(err);
    }
}
