package org.gongkai.submission;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Turns the names of files into text and back whatever the locale. Under {@code LANG=C} Java can neither show nor
 * resolve a Chinese name as a string, but a path's URI carries the very bytes in both directions.
 */
final class FileNames {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private FileNames() {}

    /**
     * The last name of a path in NFC, with what could not be shown as {@code %0A}. Bytes that are no UTF-8 are taken as
     * GB18030, as archives from Windows leave them.
     */
    static String of(Path file) {
        String name = String.valueOf(file.getFileName());
        return harmless(isAscii(name) ? name : Normalizer.normalize(decode(bytes(file)), Normalizer.Form.NFC));
    }

    /** Line breaks, other controls and marks that turn the direction of writing would garble lists and consoles. */
    static String harmless(String name) {
        if (name.chars().noneMatch(FileNames::garbles)) {
            return name;
        }
        StringBuilder harmless = new StringBuilder();
        name.codePoints().forEach(c -> {
            if (c < 0x10000 && garbles(c)) {
                escape(Character.toString(c).getBytes(StandardCharsets.UTF_8), harmless);
            } else {
                harmless.appendCodePoint(c);
            }
        });
        return harmless.toString();
    }

    private static boolean garbles(int c) {
        return Character.isISOControl(c)
                || c == '\u2028'
                || c == '\u2029'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }

    /** The path below a folder, given as {@code /}-separated text that was written in UTF-8. */
    static Path resolve(Path folder, String relative) {
        String base = folder.toUri().toString();
        return Path.of(URI.create((base.endsWith("/") ? base : base + "/") + escape(relative)));
    }

    private static boolean isAscii(String name) {
        return name.chars().allMatch(c -> c < 0x80);
    }

    private static byte[] bytes(Path file) {
        String path = file.toUri().getRawPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String escaped = trimmed.substring(trimmed.lastIndexOf('/') + 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            if (escaped.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(escaped, i + 1, i + 3));
                i += 2;
            } else {
                bytes.writeBytes(escaped.substring(i, i + 1).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    /** As UTF-8 or GB18030; bytes that are neither are shown as {@code %FF}. */
    static String decode(byte[] name) {
        return utf8(name).or(() -> gb18030(name)).orElseGet(() -> {
            StringBuilder shown = new StringBuilder();
            for (byte b : name) {
                if (b >= 0) {
                    shown.append((char) b);
                } else {
                    escape(new byte[] {b}, shown);
                }
            }
            return shown.toString();
        });
    }

    static Optional<String> utf8(byte[] name) {
        return strictly(StandardCharsets.UTF_8, name);
    }

    static Optional<String> gb18030(byte[] name) {
        return strictly(GB18030, name);
    }

    private static Optional<String> strictly(Charset charset, byte[] name) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(name)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static void escape(byte[] bytes, StringBuilder into) {
        for (byte b : bytes) {
            into.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
        }
    }

    private static String escape(String relative) {
        StringBuilder escaped = new StringBuilder();
        for (byte b : relative.getBytes(StandardCharsets.UTF_8)) {
            if (b == '/' || isAsciiLetterOrDigit(b)) {
                escaped.append((char) b);
            } else {
                escaped.append('%').append(HexFormat.of().toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    private static boolean isAsciiLetterOrDigit(byte b) {
        return b > 0 && Character.isLetterOrDigit(b);
    }
}
