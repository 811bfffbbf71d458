package org.gongkai.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where a load spent its time, from a flight recording: samples by the method that ran, and by the package of the
 * program or the library on whose behalf it ran.
 *
 * @param allocated bytes
 */
record HotMethods(Map<String, Integer> methods, Map<String, Integer> rooms, int samples, long allocated) {

    static HotMethods read(Path recording) throws IOException {
        Map<String, Integer> methods = new HashMap<>();
        Map<String, Integer> rooms = new HashMap<>();
        int samples = 0;
        long allocated = 0;
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                switch (event.getEventType().getName()) {
                    case "jdk.ExecutionSample" -> {
                        List<RecordedFrame> frames = event.getStackTrace() == null
                                ? List.of()
                                : event.getStackTrace().getFrames();
                        samples++;
                        rooms.merge(room(frames), 1, Integer::sum);
                        if (!frames.isEmpty()) {
                            methods.merge(name(frames.get(0).getMethod()), 1, Integer::sum);
                        }
                    }
                    case "jdk.ObjectAllocationSample" -> allocated += event.getLong("weight");
                    default -> {}
                }
            }
        }
        return new HotMethods(methods, rooms, samples, allocated);
    }

    /** The library or package that the nearest frame to the running one belongs to, the JDK left aside. */
    private static String room(List<RecordedFrame> frames) {
        for (RecordedFrame frame : frames) {
            String type = frame.getMethod().getType().getName();
            if (type.startsWith("org.gongkai.")) {
                return type.split("\\.")[2];
            }
            for (String library : List.of(
                    "org.jsoup",
                    "com.mysql",
                    "org.springframework",
                    "org.flywaydb",
                    "org.apache.poi",
                    "com.fasterxml",
                    "ch.qos",
                    "picocli",
                    "org.yaml")) {
                if (type.startsWith(library)) {
                    return library;
                }
            }
        }
        return "JDK";
    }

    private static String name(RecordedMethod method) {
        String type = method.getType().getName();
        return type.substring(type.lastIndexOf('.') + 1) + "." + method.getName();
    }

    /** The names with the most samples and their share. */
    static List<String> top(Map<String, Integer> counts, int most, int samples) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> "`%s` %.0f %%".formatted(entry.getKey(), 100.0 * entry.getValue() / samples))
                .toList();
    }
}
