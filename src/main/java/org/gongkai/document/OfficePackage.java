package org.gongkai.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The ZIP of parts that is an Office Open XML file (ECMA-376 part 2). Part names are matched without regard to case,
 * as the standard asks, and with the backslashes that some writers put in.
 */
final class OfficePackage implements AutoCloseable {
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private final ZipFile zip;
    private final Limits limits;
    private final Map<String, ZipArchiveEntry> parts = new HashMap<>();
    private long inflated;

    private OfficePackage(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
        Collections.list(zip.getEntries()).forEach(entry -> parts.putIfAbsent(key(entry.getName()), entry));
    }

    /** @throws org.gongkai.submission.SubmissionRejected where it is no whole ZIP, or has too many parts */
    static OfficePackage open(byte[] bytes, Limits limits) {
        limits.checkEntries(ZipEntries.in(bytes));
        try {
            return new OfficePackage(ZipFile.builder().setByteArray(bytes).get(), limits);
        } catch (IOException | IllegalArgumentException damaged) {
            throw Damage.ofZip(damaged);
        }
    }

    /** Of the list of parts nothing is needed, but a document type in it is as forbidden as in the parts that are read. */
    void refuseDocumentType() throws IOException {
        Optional<PartStream> types = part(CONTENT_TYPES);
        if (types.isPresent()) {
            try (XmlPart xml = XmlPart.open(types.get())) {
                xml.nextStart();
            }
        }
    }

    private static String key(String name) {
        String path = name.replace('\\', '/');
        return (path.startsWith("/") ? path.substring(1) : path).toLowerCase(Locale.ROOT);
    }

    boolean has(String part) {
        return parts.containsKey(key(part));
    }

    /** The parts in a folder, such as {@code xl/media/}, in order. */
    List<String> partsIn(String folder) {
        return parts.keySet().stream()
                .filter(part -> part.startsWith(key(folder)))
                .sorted()
                .toList();
    }

    /** The part's decompressed bytes, which count against the limit as they are read. */
    Optional<PartStream> part(String name) {
        ZipArchiveEntry entry = parts.get(key(name));
        if (entry == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartStream(entry, zip.getInputStream(entry), limits, this::count));
        } catch (IOException damaged) {
            throw Damage.ofPart(name, "无法解压", "cannot be decompressed", damaged);
        }
    }

    private void count(long bytes) {
        inflated += bytes;
        limits.checkInflated(inflated);
    }

    /** @throws org.gongkai.submission.SubmissionRejected where the package lacks the part */
    PartStream required(String name) {
        return part(name).orElseThrow(() -> Damage.of("缺少部件 " + name, "it lacks its part " + name));
    }

    /** Where a relationship leads: a target is relative to the folder of the part that names it. */
    static String resolve(String part, String target) {
        Deque<String> path = new ArrayDeque<>();
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                path.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                path.addLast(step);
            }
        }
        return String.join("/", path);
    }

    /** The part that lists the relationships of another, such as {@code xl/_rels/workbook.xml.rels}. */
    static String relationshipsOf(String part) {
        int name = part.lastIndexOf('/') + 1;
        return part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
