package org.gongkai.submission;

/** What a manifest states of one file. */
public record ManifestLine(SubmissionPath file, Statement statement) {}
