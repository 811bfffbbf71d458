package org.gongkai.warehouse;

import java.util.List;
import org.gongkai.agency.HoldReason;
import org.gongkai.submission.ContentHash;
import org.gongkai.submission.SubmissionPath;

/**
 * A report on which a person may decide: a held one, or one that was loaded.
 *
 * @param submissionKey the file that it was read from
 * @param part its place in that
 * @param status {@code held}, {@code current} or {@code superseded}
 * @param agency as it is known; empty where held without
 * @param year −1 where held without
 * @param reasons why it is held
 * @param extraction the extraction version that read it
 * @param run the run that read it
 * @param order the file's place among the files of that run
 */
public record WaitingReport(
        long reportId,
        long submissionKey,
        int part,
        SubmissionPath path,
        ContentHash hash,
        String status,
        String publishedName,
        String agency,
        int year,
        List<HoldReason> reasons,
        String extraction,
        long run,
        long order) {
    public WaitingReport {
        reasons = List.copyOf(reasons);
    }

    /** As exports name it. */
    public String file() {
        return ExportedFile.name(path.value(), part);
    }

    public boolean held() {
        return status.equals("held");
    }
}
