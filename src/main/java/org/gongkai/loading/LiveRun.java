package org.gongkai.loading;

import org.gongkai.warehouse.Run;

/** A run as this process works on it. */
record LiveRun(Run run, Source source, Lease lease, Progress progress, StopSign stopSign) {}
