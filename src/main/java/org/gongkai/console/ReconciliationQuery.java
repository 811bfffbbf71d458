package org.gongkai.console;

import java.util.Optional;

/**
 * One name to find the body of.
 *
 * @param ofAgencies whether bodies are asked for, and not another type that this service does not have
 * @param limit how many candidates at most
 * @param region a code or a name
 * @param year as written
 */
record ReconciliationQuery(
        String name, boolean ofAgencies, int limit, Optional<String> region, Optional<String> year) {}
