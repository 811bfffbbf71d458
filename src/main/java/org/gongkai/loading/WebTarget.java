package org.gongkai.loading;

import java.net.URI;
import org.gongkai.submission.Statement;
import org.gongkai.submission.SubmissionPath;

/**
 * A page that is to be loaded, with what was stated beside its address.
 *
 * @param permitted whether its owner gave permission to fetch it, whatever {@code robots.txt} says
 */
record WebTarget(URI url, SubmissionPath path, Statement statement, boolean permitted) {}
