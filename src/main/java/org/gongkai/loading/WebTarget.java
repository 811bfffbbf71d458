package org.gongkai.loading;

import java.net.URI;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;

/** A page that is to be loaded, with what was stated beside its address. */
record WebTarget(URI url, SubmissionPath path, Statement statement) {}
