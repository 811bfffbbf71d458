package org.gongkai.warehouse;

import org.gongkai.form.Forms;
import org.gongkai.report.Report;

/** Derives facts by the statutory form and the members of the dimensions. */
record FactDerivation(Forms forms, FactMembers members) {

    Facts facts(Report report) {
        return Facts.of(report, forms, members);
    }
}
