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

/**
 * Turns the names of files into text and back whatever the locale. Under {@code LANG=C} Java can neither show nor
 * resolve a Chinese name as a string, but a path's URI carries the very bytes in both directions.
 */
final class FileNames {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private FileNames() {}

    /** The last name of a path in NFC. Bytes that are no UTF-8 are taken as GB18030, as archives from Windows leave them. */
    static String of(Path file) {
        String name = String.valueOf(file.getFileName());
        return isAscii(name) ? name : Normalizer.normalize(decode(bytes(file)), Normalizer.Form.NFC);
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

    private static String decode(byte[] name) {
        try {
            return strictly(StandardCharsets.UTF_8, name);
        } catch (CharacterCodingException notUtf8) {
            return new String(name, GB18030);
        }
    }

    private static String strictly(Charset charset, byte[] name) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
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
