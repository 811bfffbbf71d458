package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongkai.agency.Identifier;
import org.gongkai.check.CheckedReport;
import org.gongkai.check.Checks;
import org.gongkai.document.Document;
import org.gongkai.document.DocumentReaders;
import org.gongkai.document.Limits;
import org.gongkai.extraction.Extraction;
import org.gongkai.form.Forms;
import org.gongkai.report.Report;
import org.gongkai.submission.Submission;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What a document costs in one thread once everything is compiled: its parser alone, which is the floor, its reading into
 * blocks, the whole way to reports, and their checks.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
public class HotPaths {
    private static final int DOCUMENTS = 100;

    /** The folder of the documents; its name tells their format. */
    @Param("")
    public String folder = "";

    private final List<Submission> submissions = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final DocumentReaders readers = new DocumentReaders(Limits.DEFAULT);
    private final Extraction extraction = new Extraction(Identifier.load());
    private final Checks checks = new Checks(Forms.standard());
    private ParseFloor.Parser parser = bytes -> bytes.length;

    /**
     * What one document costs.
     *
     * @param allocated bytes
     */
    record Cost(double microseconds, double allocated) {
        static final Cost NONE = new Cost(Double.NaN, Double.NaN);
    }

    /** Each step's cost by its name, the parser's first. */
    static Map<String, Cost> run(Corpus corpus) throws RunnerException {
        Map<String, Cost> costs = new LinkedHashMap<>();
        for (String step : List.of("parser", "document", "reports", "checks")) {
            for (RunResult result : new Runner(new OptionsBuilder()
                            .include(HotPaths.class.getName() + "\\." + step + "$")
                            .param("folder", corpus.folder().toString())
                            .addProfiler(GCProfiler.class)
                            .build())
                    .run()) {
                costs.put(
                        step,
                        new Cost(
                                result.getPrimaryResult().getScore(),
                                result.getSecondaryResults()
                                        .get("gc.alloc.rate.norm")
                                        .getScore()));
            }
        }
        return costs;
    }

    @Setup
    public void read() throws IOException {
        Path documents = Path.of(folder);
        parser = ParseFloor.of(documents.getFileName().toString().equals("workbooks") ? "xlsx" : "html");
        try (Stream<Path> files = Files.walk(documents)) {
            for (Path file :
                    files.filter(Files::isRegularFile).sorted().limit(DOCUMENTS).toList()) {
                submissions.add(Submission.of(file.getFileName().toString(), Files.readAllBytes(file)));
            }
        }
        if (submissions.size() < DOCUMENTS) {
            throw new IllegalStateException("fewer than " + DOCUMENTS + " documents in " + folder);
        }
        submissions.forEach(submission -> reports.addAll(extraction.extract(submission)));
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public void parser(Blackhole sink) throws IOException {
        for (Submission submission : submissions) {
            sink.consume(parser.parse(submission.content().bytes()));
        }
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public void document(Blackhole sink) {
        for (Submission submission : submissions) {
            Document document = readers.read(submission);
            sink.consume(document);
        }
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public void reports(Blackhole sink) {
        for (Submission submission : submissions) {
            sink.consume(extraction.extract(submission));
        }
    }

    @Benchmark
    @OperationsPerInvocation(DOCUMENTS)
    public void checks(Blackhole sink) {
        for (Report report : reports) {
            CheckedReport checked = checks.apply(report);
            sink.consume(checked);
        }
    }
}
