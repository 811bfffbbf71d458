package org.gongkai.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongkai.processes.GongkaiProcess;
import org.gongkai.processes.GongkaiProcess.Ended;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A load of hostile files beside good ones, within 256 MB of heap,")
class HostileIT {
    private static final String HEAP = "256m";

    /** The heap, and what Java itself, its classes and its compiler take beside it. */
    private static final long MOST_MEMORY_KB = 700_000;

    /** Of the processor, since the clock goes on while other programs have it. */
    private static final int MOST_MILLISECONDS = 10_000;

    private static final Pattern TOOK = Pattern.compile("(\\S+) took \\d+ ms, (\\d+) ms of processor time");

    @TempDir
    Path folder;

    @AfterEach
    void removeLargeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        }
    }

    @Test
    @DisplayName("rejects each with its reason and loads the good ones")
    void goesOn() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        for (HostileFile file : HostileFile.values()) {
            file.writeInto(inbox);
        }
        int good = copySamples(inbox) + copySamples(deepFolder(inbox));
        specialFiles(inbox);
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Links.write(inbox, server.getLocalPort());

            AtomicLong peak = new AtomicLong();
            Ended load = load(inbox, peak);

            assertThat(load.exit()).as(load.out() + load.err()).isEqualTo(3);
            assertThat(load.out())
                    .contains("loaded: " + good / 2, "superseded: " + good / 2, "ignored: 1")
                    .contains("rejected: " + rejections().size());
            assertThat(peak.get()).isBetween(1L, MOST_MEMORY_KB);
            assertThat(rejections())
                    .allSatisfy((file, reason) ->
                            assertThat(reasonsOf(file)).as(file).contains(reason));
            assertThat(rejections().keySet().stream().map(HostileIT::presented).distinct())
                    .hasSize(HostileFile.values().length + Links.FILES + 1);
            assertNothingTookLong();
            assertNobodyCalled(server);
        }
    }

    private Ended load(Path inbox, AtomicLong peak) throws Exception {
        String home = folder.resolve("home").toString();
        try (GongkaiProcess process = GongkaiProcess.startWithHeap(
                HEAP, "load", "--inbox", inbox.toString(), "--period", "2026-01", "--home", home)) {
            process.awaitThat(() -> {
                process.peakMemory().ifPresent(now -> peak.accumulateAndGet(now, Math::max));
                return false;
            });
            return process.await();
        }
    }

    private Map<String, String> rejections() throws Exception {
        Path out = folder.resolve("reports.csv");
        GongkaiProcess.run(
                "export",
                "reports",
                "--out",
                out.toString(),
                "--home",
                folder.resolve("home").toString());
        Map<String, String> rejections = new HashMap<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(out)) {
            csv.stream()
                    .filter(row -> row.getField("status").equals("rejected"))
                    .forEach(row -> rejections.put(row.getField("file"), row.getField("reason_code")));
        }
        return rejections;
    }

    private static List<String> reasonsOf(String file) {
        return Stream.of(HostileFile.values())
                .filter(hostile -> hostile.fileName().equals(presented(file)))
                .findFirst()
                .map(hostile -> List.copyOf(hostile.reasons()))
                .orElse(List.of("no_statutory_tables", "picture_only", "entities_refused", "link_not_followed"));
    }

    /** The file of the inbox that one was in. */
    private static String presented(String file) {
        return file.replaceFirst("!/.*", "");
    }

    private void assertNothingTookLong() throws IOException {
        String log = Files.readString(folder.resolve("home/logs/gongkai.log"));
        assertThat(TOOK.matcher(log).results())
                .allSatisfy(took -> assertThat(Integer.parseInt(took.group(2)))
                        .as(took.group(1))
                        .isLessThan(MOST_MILLISECONDS));
    }

    private static void assertNobodyCalled(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        org.assertj.core.api.Assertions.assertThatExceptionOfType(SocketTimeoutException.class)
                .isThrownBy(server::accept);
    }

    private static int copySamples(Path inbox) throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("src/main/resources/samples"))) {
            List<Path> files = samples.toList();
            for (Path file : files) {
                Files.copy(file, inbox.resolve(file.getFileName()));
            }
            return files.size();
        }
    }

    private static Path deepFolder(Path inbox) throws IOException {
        return Files.createDirectories(inbox.resolve("x/".repeat(500)));
    }

    private static void specialFiles(Path inbox) throws Exception {
        Files.createSymbolicLink(inbox.resolve("zero.html"), Path.of("/dev/zero"));
        assertThat(new ProcessBuilder("mkfifo", inbox.resolve("pipe.html").toString())
                        .start()
                        .waitFor())
                .isZero();
    }
}
