package org.gongkai.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Java process that is measured from outside; Linux only, by what {@code /proc} tells. */
final class Child implements AutoCloseable {
    private static final int TICKS_A_SECOND = 100;
    private static final int USER_OF_CHILDREN = 13;
    private static final int MILLIS_BETWEEN_LOOKS = 20;

    private final Process process;
    private final Path output;
    private final long began = System.nanoTime();
    private final double processorBefore = processorOfEndedChildren();
    private final double serverBefore = processorOfServers();
    private double peak;

    private Child(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** @param arguments of {@code java} */
    static Child java(Path folder, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path output = Files.createTempFile(folder, "output-", ".txt");
        return new Child(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start(),
                output);
    }

    /** Waits for its end. */
    Cost cost(int... allowedExits) throws IOException, InterruptedException {
        while (!process.waitFor(MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, peakMegabytes());
        }
        double seconds = seconds();
        int exit = process.exitValue();
        if (exit != 0 && Arrays.stream(allowedExits).noneMatch(allowed -> allowed == exit)) {
            throw new IOException("ended with " + exit + ": " + output());
        }
        return new Cost(
                seconds,
                seconds,
                processorOfEndedChildren() - processorBefore,
                processorOfServers() - serverBefore,
                peak);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private double peakMegabytes() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    /** Exact for children that were waited for, unlike looks at a process that is about to end. */
    private static double processorOfEndedChildren() {
        try {
            String stat = Files.readString(Path.of("/proc/self/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Double.parseDouble(fields[USER_OF_CHILDREN]) + Double.parseDouble(fields[USER_OF_CHILDREN + 1]))
                    / TICKS_A_SECOND;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double processorOfServers() {
        return ProcessHandle.current()
                .descendants()
                .filter(other -> other.info().command().orElse("").matches(".*(mysqld|mariadbd)"))
                .mapToDouble(other -> other.info()
                        .totalCpuDuration()
                        .map(time -> time.toNanos() / 1e9)
                        .orElse(0.0))
                .sum();
    }
}
