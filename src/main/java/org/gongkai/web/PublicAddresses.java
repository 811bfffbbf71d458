package org.gongkai.web;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Finds the addresses of hosts. The connection goes to the very address that was judged here, so that a name that
 * resolves to another one a moment later gains nothing.
 */
final class PublicAddresses implements DnsResolver {
    /** Blocks that are not globally reachable (IANA special-purpose registry, RFC 6890), as address and prefix length. */
    private static final List<Block> FORBIDDEN = List.of(
            new Block(0x0000_0000, 8),
            new Block(0x0A00_0000, 8),
            new Block(0x6440_0000, 10),
            new Block(0x7F00_0000, 8),
            new Block(0xA9FE_0000, 16),
            new Block(0xAC10_0000, 12),
            new Block(0xC000_0000, 24),
            new Block(0xC000_0200, 24),
            new Block(0xC058_6300, 24),
            new Block(0xC0A8_0000, 16),
            new Block(0xC612_0000, 15),
            new Block(0xC633_6400, 24),
            new Block(0xCB00_7100, 24),
            new Block(0xE000_0000, 3));

    private final FetchPolicy policy;

    private record Block(int start, int bits) {
        boolean contains(int address) {
            return (address ^ start) >>> (Integer.SIZE - bits) == 0;
        }
    }

    PublicAddresses(FetchPolicy policy) {
        this.policy = policy;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = InetAddress.getAllByName(host);
        if (!policy.allowPrivate() && !policy.allowedHosts().contains(host.toLowerCase(Locale.ROOT))) {
            for (InetAddress address : addresses) {
                if (isForbidden(address)) {
                    throw new ForbiddenAddress(host, address.getHostAddress());
                }
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isForbidden(InetAddress address) {
        return address instanceof Inet4Address
                ? isForbidden(address.getAddress())
                : isForbidden((Inet6Address) address);
    }

    private static boolean isForbidden(byte[] v4) {
        int address = ByteBuffer.wrap(v4).getInt();
        return FORBIDDEN.stream().anyMatch(block -> block.contains(address));
    }

    /** Only 2000::/3 is given out; within it, tunnels carry an IPv4 address that counts for itself. */
    private static boolean isForbidden(Inet6Address address) {
        byte[] bytes = address.getAddress();
        if (isPrefix(bytes, 0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0)) {
            return isForbidden(Arrays.copyOfRange(bytes, 12, 16));
        }
        if (isPrefix(bytes, 0x20, 0x02)) {
            return isForbidden(Arrays.copyOfRange(bytes, 2, 6));
        }
        boolean documentationOrTunnel = isPrefix(bytes, 0x20, 0x01, 0x0d, 0xb8) || isPrefix(bytes, 0x20, 0x01, 0, 0);
        return (bytes[0] & 0xe0) != 0x20 || documentationOrTunnel;
    }

    private static boolean isPrefix(byte[] address, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if ((address[i] & 0xff) != prefix[i]) {
                return false;
            }
        }
        return true;
    }
}
