package org.gongkai.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.jsoup.Jsoup;

/** The least that reading must cost: every file is read and parsed by as many threads as there are cores, no more. */
final class ParseFloor {
    private ParseFloor() {}

    interface Parser {
        /** Returns something of what was read, so that nothing can be left out. */
        long parse(byte[] bytes) throws IOException;
    }

    public static void main(String[] arguments) throws Exception {
        Parser parser = of(arguments[0]);
        long began = System.nanoTime();
        List<Path> files;
        try (Stream<Path> found = Files.walk(Path.of(arguments[1]))) {
            files = found.filter(Files::isRegularFile).toList();
        }
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        List<Future<Long>> parsed = new ArrayList<>();
        for (Path file : files) {
            parsed.add(threads.submit(() -> parser.parse(Files.readAllBytes(file))));
        }
        long size = 0;
        for (Future<Long> one : parsed) {
            size += one.get();
        }
        threads.shutdown();
        System.out.println("read " + size);
        System.out.println("seconds=" + (System.nanoTime() - began) / 1e9);
    }

    /** @param format {@code html} or {@code xlsx} */
    static Parser of(String format) {
        return format.equals("html") ? ParseFloor::html : ParseFloor::xlsx;
    }

    private static long html(byte[] bytes) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(bytes), null, "").childNodeSize();
    }

    private static long xlsx(byte[] bytes) throws IOException {
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                cells += sheet.read().stream()
                        .mapToLong(row -> row.getCellCount())
                        .sum();
            }
        }
        return cells;
    }
}
