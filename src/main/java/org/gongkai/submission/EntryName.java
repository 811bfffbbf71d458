package org.gongkai.submission;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.AbstractUnicodeExtraField;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The name of an archive's entry as a path that cannot lead anywhere: {@code /}-separated, without empty steps and
 * without {@code .} and {@code ..}.
 *
 * @param trouble why a file of this name is set aside, if so
 */
record EntryName(List<String> steps, boolean folder, Optional<SubmissionRejected> trouble) {
    private static final int LONGEST = 1_000;
    private static final int SHOWN = 200;
    private static final char FIRST_OF_THREE_BYTES = '\u0800';

    EntryName {
        steps = List.copyOf(steps);
    }

    static EntryName of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName() == null ? new byte[0] : entry.getRawName();
        boolean flagged = entry.getGeneralPurposeBit().usesUTF8ForNames();
        String name = flagged ? FileNames.decode(raw) : decode(raw, entry);
        return of(Normalizer.normalize(name, Normalizer.Form.NFC).replace('\\', '/'));
    }

    private static EntryName of(String name) {
        List<String> steps = new ArrayList<>();
        boolean leaves = false;
        for (String step : name.split("/")) {
            if (step.equals("..")) {
                leaves = true;
                steps.add("%2E%2E");
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(FileNames.harmless(step));
            }
        }
        boolean folder = name.endsWith("/");
        if (leaves) {
            return new EntryName(steps, folder, unsafe("指向压缩包之外", "the name leads out of the archive"));
        }
        if (steps.isEmpty()) {
            return new EntryName(List.of("%"), folder, folder ? Optional.empty() : unsafe("没有名称", "no name"));
        }
        return name.length() > LONGEST
                ? new EntryName(
                        List.of(cut(name)),
                        folder,
                        unsafe("名称有 " + name.length() + " 个字符", "a name of " + name.length() + " characters"))
                : new EntryName(steps, folder, Optional.empty());
    }

    String path() {
        return String.join("/", steps);
    }

    boolean isIgnored() {
        List<String> folders = steps.subList(0, steps.size() - 1);
        return folders.stream().anyMatch(IgnoredNames::ignoresFolder)
                || IgnoredNames.ignoresFile(steps.get(steps.size() - 1));
    }

    /** Whether it states something of the archive's other files. */
    boolean isManifest() {
        List<String> folders = steps.subList(0, steps.size() - 1);
        return trouble.isEmpty()
                && folders.stream().noneMatch(IgnoredNames::ignoresFolder)
                && FolderManifest.isName(steps.get(steps.size() - 1));
    }

    private static Optional<SubmissionRejected> unsafe(String chinese, String english) {
        return Optional.of(new SubmissionRejected(RejectionReason.UNSAFE_NAME, new Particulars(chinese, english)));
    }

    private static String cut(String name) {
        String hash =
                ContentHash.of(name.getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
        return FileNames.harmless(name.substring(0, SHOWN).replace('/', '_').replace("..", "__")) + "…" + hash;
    }

    /** Most archives made on Chinese Windows carry GBK names and say nothing of it. */
    private static String decode(byte[] raw, ZipArchiveEntry entry) {
        Optional<String> gb = FileNames.gb18030(raw);
        return unicodeName(raw, entry)
                .or(() -> FileNames.utf8(raw).filter(name -> gb.isEmpty() || !looksLikeChance(name)))
                .or(() -> gb)
                .orElseGet(() -> FileNames.decode(raw));
    }

    /** 联通 in GBK happens to be valid UTF-8, of two bytes a character, which no Chinese name is made of. */
    private static boolean looksLikeChance(String name) {
        return name.chars().anyMatch(c -> c >= 0x80) && name.chars().allMatch(c -> c < FIRST_OF_THREE_BYTES);
    }

    /** The Info-ZIP Unicode path, which counts only for the very name it was made for. */
    private static Optional<String> unicodeName(byte[] raw, ZipArchiveEntry entry) {
        if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof AbstractUnicodeExtraField field) {
            CRC32 checksum = new CRC32();
            checksum.update(raw);
            byte[] name = field.getUnicodeName();
            if (name != null && checksum.getValue() == field.getNameCRC32()) {
                return FileNames.utf8(Arrays.copyOf(name, name.length));
            }
        }
        return Optional.empty();
    }
}
