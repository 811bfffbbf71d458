package org.gongkai.extraction;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Random;

/** Ways in which the bytes of a submission come to harm. */
enum Mutation {
    FLIPPED {
        @Override
        byte[] of(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            }
            return bytes;
        }
    },
    CUT {
        @Override
        byte[] of(byte[] whole, Random random) {
            return Arrays.copyOf(whole, random.nextInt(whole.length));
        }
    },
    LEFT_OUT {
        @Override
        byte[] of(byte[] whole, Random random) {
            int from = random.nextInt(whole.length);
            int to = Math.min(whole.length, from + 1 + random.nextInt(1 + whole.length / 10));
            return joined(Arrays.copyOf(whole, from), Arrays.copyOfRange(whole, to, whole.length));
        }
    },
    REPEATED {
        @Override
        byte[] of(byte[] whole, Random random) {
            int from = random.nextInt(whole.length);
            int to = Math.min(whole.length, from + 1 + random.nextInt(1 + whole.length / 10));
            return joined(Arrays.copyOf(whole, to), Arrays.copyOfRange(whole, from, whole.length));
        }
    },
    MOVED {
        @Override
        byte[] of(byte[] whole, Random random) {
            int middle = random.nextInt(whole.length);
            return joined(Arrays.copyOfRange(whole, middle, whole.length), Arrays.copyOf(whole, middle));
        }
    },
    TAGS_DROPPED {
        @Override
        byte[] of(byte[] whole, Random random) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(whole.length);
            boolean dropped = false;
            for (byte b : whole) {
                dropped = b == '<' ? random.nextInt(50) == 0 : dropped;
                if (!dropped) {
                    bytes.write(b);
                }
                dropped &= b != '>';
            }
            return bytes.toByteArray();
        }
    },
    NOISE_PUT_IN {
        @Override
        byte[] of(byte[] whole, Random random) {
            int at = random.nextInt(whole.length);
            byte[] noise = new byte[random.nextInt(100)];
            random.nextBytes(noise);
            return joined(joined(Arrays.copyOf(whole, at), noise), Arrays.copyOfRange(whole, at, whole.length));
        }
    },
    DIGITS_CHANGED {
        @Override
        byte[] of(byte[] whole, Random random) {
            byte[] bytes = whole.clone();
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] >= '0' && bytes[i] <= '9' && random.nextInt(20) == 0) {
                    bytes[i] = (byte) "0123456789-.,/+ <>()".charAt(random.nextInt(20));
                }
            }
            return bytes;
        }
    };

    abstract byte[] of(byte[] whole, Random random);

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
