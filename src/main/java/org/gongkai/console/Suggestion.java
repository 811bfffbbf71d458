package org.gongkai.console;

import java.util.List;

/** A body offered while a person types, as the Reconciliation Service API 0.2 has it. */
record Suggestion(String id, String name, String description, List<AgencyType> notable) {}
