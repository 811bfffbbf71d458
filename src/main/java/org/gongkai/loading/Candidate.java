package org.gongkai.loading;

import java.util.Optional;
import org.gongkai.warehouse.LastPresented;
import org.gongkai.warehouse.Registered;

/** A registered file that is to be read, and what stood at its path before. */
record Candidate(Registered file, Optional<LastPresented> before) {}
