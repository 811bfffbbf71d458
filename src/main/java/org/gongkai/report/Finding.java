package org.gongkai.report;

import java.util.Optional;
import org.gongkai.form.FigureCode;
import org.gongkai.submission.SourceAddress;

/**
 * Something that is wrong with a report, for the agency that submitted it.
 *
 * @param check the rule's code in snake case, such as {@code application_balance}
 * @param expected what the rule asks for, in words or figures; may be empty
 * @param actual what was published; may be empty
 */
public record Finding(
        String check,
        Severity severity,
        Optional<FigureCode> figure,
        String expected,
        String actual,
        SourceAddress address) {}
