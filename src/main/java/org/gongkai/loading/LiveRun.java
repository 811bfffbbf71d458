package org.gongkai.loading;

import org.gongkai.submission.Inbox;
import org.gongkai.warehouse.Run;

/** A run as this process works on it. */
record LiveRun(Run run, Inbox inbox, Lease lease, Progress progress, StopSign stopSign) {}
