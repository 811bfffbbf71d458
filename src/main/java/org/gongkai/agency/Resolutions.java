package org.gongkai.agency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names of one submission resolve to, each looked up once: most of them say the same. Not thread safe. */
final class Resolutions {
    private final AgencyResolver resolver;
    private final List<Context> contexts;
    private final Map<String, Resolution> known = new HashMap<>();

    /** @param contexts what beside the names points to a region */
    Resolutions(AgencyResolver resolver, List<Context> contexts) {
        this.resolver = resolver;
        this.contexts = List.copyOf(contexts);
    }

    List<Context> contexts() {
        return contexts;
    }

    Resolution of(String name) {
        return known.computeIfAbsent(name, any -> resolver.resolve(name, contexts));
    }
}
