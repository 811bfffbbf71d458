package org.gongkai.check;

import java.util.List;
import org.gongkai.report.Finding;

/** One rule that a report must keep. It returns findings and never throws. */
interface Check {

    /** The codes of the findings it can raise; each is explained in {@code docs/checks.md}. */
    List<String> codes();

    List<Finding> check(Subject subject);
}
