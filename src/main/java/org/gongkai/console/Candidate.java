package org.gongkai.console;

import java.util.List;

/**
 * A body that a query may mean, as the Reconciliation Service API 0.2 has it.
 *
 * @param id the {@code agency_id} of the warehouse, in digits
 * @param score from 0 to 100, by which they are ordered
 * @param match whether it alone is meant
 * @param description where it stands, from the province down
 */
record Candidate(String id, String name, List<AgencyType> type, int score, boolean match, String description) {}
