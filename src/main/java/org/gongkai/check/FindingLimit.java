package org.gongkai.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongkai.report.Finding;
import org.gongkai.report.Severity;
import org.gongkai.submission.SettingRefused;
import org.gongkai.submission.SourceAddress;

/**
 * Keeps the findings of one report to a number that a person can look through and a warehouse can hold. The graver ones
 * stay, and a last one tells how many were left out.
 */
record FindingLimit(int most) {
    static final int DEFAULT = 1_000;
    private static final int MOST = 1_000_000;
    static final String CODE = "findings_left_out";

    FindingLimit {
        SettingRefused.requireBetween(1, MOST, most, "gongkai.limits.findings");
    }

    /** In their order; where they are too many, two that say the same of the same place count as one. */
    List<Finding> cut(List<Finding> findings) {
        List<Finding> distinct = findings.size() <= most
                ? findings
                : findings.stream().distinct().toList();
        if (distinct.size() <= most) {
            return distinct;
        }
        List<Finding> byGravity = distinct.stream()
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        List<Finding> leftOut = byGravity.subList(most, byGravity.size());
        Severity least = byGravity.get(most - 1).severity();
        long ofLeast = byGravity.subList(0, most).stream()
                .filter(finding -> finding.severity() == least)
                .count();
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : distinct) {
            int gravity = finding.severity().compareTo(least);
            if (gravity < 0 || (gravity == 0 && ofLeast-- > 0)) {
                kept.add(finding);
            }
        }
        kept.add(told(leftOut));
        return kept;
    }

    private Finding told(List<Finding> leftOut) {
        String each = Arrays.stream(Severity.values())
                .filter(severity -> count(leftOut, severity) > 0)
                .map(severity -> count(leftOut, severity) + " " + severity.code())
                .collect(Collectors.joining(", "));
        return new Finding(
                CODE,
                leftOut.get(0).severity(),
                Optional.empty(),
                most + " (gongkai.limits.findings)",
                leftOut.size() + " (" + each + ")",
                new SourceAddress(""));
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
