package org.gongkai.submission;

import java.time.Instant;

/** A file as listed in an inbox, before its bytes are read. */
public record PresentedFile(SubmissionPath path, long size, Instant modified) {}
