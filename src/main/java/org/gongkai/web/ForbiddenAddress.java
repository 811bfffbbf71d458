package org.gongkai.web;

import java.net.UnknownHostException;

/** A host's address lies where no published page does: on this machine or inside its network. */
final class ForbiddenAddress extends UnknownHostException {
    ForbiddenAddress(String host, String address) {
        super("the address " + address + " of " + host
                + " is private; allow it with gongkai.web.allowed-hosts if it is meant");
    }
}
