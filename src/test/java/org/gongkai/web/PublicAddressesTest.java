package org.gongkai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Addresses that pages may have")
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.100.100.200",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:1::",
                "2001:db8::1"
            })
    @DisplayName("are not those of this machine, its network, tunnels into it, or a cloud's metadata")
    void refused(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isForbidden(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "169.253.1.1",
                "192.167.1.1",
                "223.255.255.255",
                "2400:3200::1",
                "2002:808:808::",
                "64:ff9b::808:808",
                "::ffff:8.8.8.8"
            })
    @DisplayName("are all others")
    void allowed(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isForbidden(InetAddress.getByName(address))).isFalse();
    }

    @Test
    @DisplayName("are judged where the connection takes them from, and a host may be allowed by name")
    void judgedWhereResolved() throws UnknownHostException {
        assertThatThrownBy(() -> addresses(Set.of()).resolve("127.0.0.1")).isInstanceOf(ForbiddenAddress.class);
        assertThatThrownBy(() -> addresses(Set.of("127.0.0.1")).resolve("localhost"))
                .isInstanceOf(ForbiddenAddress.class);
        assertThat(addresses(Set.of("127.0.0.1")).resolve("127.0.0.1"))
                .containsExactly(InetAddress.getByName("127.0.0.1"));
    }

    private static PublicAddresses addresses(Set<String> allowed) {
        Duration second = Duration.ofSeconds(1);
        return new PublicAddresses(
                new FetchPolicy("test", Duration.ZERO, second, second, 1, second, 1, false, allowed, Set.of()));
    }
}
