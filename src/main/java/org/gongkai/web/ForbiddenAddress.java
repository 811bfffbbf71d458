package org.gongkai.web;

import java.net.UnknownHostException;

/** A host's address lies where no published page does: on this machine or inside its network. */
final class ForbiddenAddress extends UnknownHostException {
    private final Words words;

    ForbiddenAddress(String host, String address) {
        super("the address " + address + " of " + host
                + " is private; allow it with gongkai.web.allowed-hosts if it is meant");
        this.words = new Words(
                host + " 的地址 " + address + " 在内网；确需访问的，用 gongkai.web.allowed-hosts 放行", String.valueOf(getMessage()));
    }

    Words words() {
        return words;
    }
}
