package org.gongkai.agency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Derives the durable identity of an agency. */
final class AgencyId {
    private AgencyId() {}

    static long of(String regionCode, String nameKey) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((regionCode + "|" + nameKey).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(digest).getLong() >>> 12;
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }
}
