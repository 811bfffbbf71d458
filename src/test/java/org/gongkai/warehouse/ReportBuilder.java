package org.gongkai.warehouse;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Agency;
import org.gongkai.agency.Evidence;
import org.gongkai.agency.HoldReason;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Region;
import org.gongkai.agency.ReportingYear;
import org.gongkai.agency.Scope;
import org.gongkai.check.CheckedReport;
import org.gongkai.form.FigureCode;
import org.gongkai.report.Figure;
import org.gongkai.report.FigureValue;
import org.gongkai.report.FigureValue.Blank;
import org.gongkai.report.FigureValue.Illegible;
import org.gongkai.report.FigureValue.Stated;
import org.gongkai.report.Finding;
import org.gongkai.report.Report;
import org.gongkai.report.Severity;
import org.gongkai.submission.SourceAddress;

/** Reports made up for a test; what is not said does not matter. */
final class ReportBuilder {
    static final Region CHANGJI = new Region("652301", "昌吉市", Region.Level.COUNTY);

    private final Map<FigureCode, Figure> figures = new LinkedHashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<HoldReason> holds = new ArrayList<>();
    private final int year;
    private Agency agency;
    private int part = 1;
    private Scope scope = Scope.OWN;

    private ReportBuilder(Agency agency, int year) {
        this.agency = agency;
        this.year = year;
    }

    static ReportBuilder report(String agency, int year) {
        return new ReportBuilder(agency(agency), year);
    }

    static ReportBuilder report(Agency agency, int year) {
        return new ReportBuilder(agency, year);
    }

    static Agency agency(String name) {
        return new Agency(name, name, CHANGJI, Agency.Kind.DEPARTMENT);
    }

    ReportBuilder part(int part) {
        this.part = part;
        return this;
    }

    ReportBuilder scope(Scope scope) {
        this.scope = scope;
        return this;
    }

    /** As the agency spells its name, the same once normalised. */
    ReportBuilder spelled(String name) {
        agency = new Agency(name, agency.nameKey(), agency.region(), agency.kind());
        return this;
    }

    ReportBuilder held(HoldReason... reasons) {
        holds.addAll(List.of(reasons));
        return this;
    }

    ReportBuilder stated(String code, long number) {
        return stated(code, Long.toString(number));
    }

    ReportBuilder stated(String code, String number) {
        return figure(code, new Stated(new BigDecimal(number)), number);
    }

    ReportBuilder blank(String code) {
        return figure(code, new Blank(Blank.Mark.BLANK), "");
    }

    ReportBuilder dash(String code) {
        return figure(code, new Blank(Blank.Mark.DASH), "—");
    }

    ReportBuilder illegible(String code, String raw) {
        return figure(code, new Illegible("not a number"), raw);
    }

    ReportBuilder figure(String code, FigureValue value, String raw) {
        FigureCode key = new FigureCode(code);
        figures.put(key, new Figure(key, value, raw, new SourceAddress("table[1]/r1c" + (figures.size() + 1))));
        return this;
    }

    ReportBuilder finding(String check, Severity severity) {
        findings.add(new Finding(
                check, severity, Optional.empty(), "1", Integer.toString(findings.size()), new SourceAddress("")));
        return this;
    }

    Report build() {
        return checked().report();
    }

    CheckedReport checked() {
        boolean agencyKnown = !holds.contains(HoldReason.AGENCY_UNKNOWN) && !holds.contains(HoldReason.REGION_UNKNOWN);
        Identification identification = new Identification(
                agencyKnown ? Optional.of(agency) : Optional.empty(),
                Optional.of(agency.name()),
                holds.contains(HoldReason.YEAR_UNKNOWN) ? Optional.empty() : Optional.of(new ReportingYear(year)),
                scope,
                holds,
                List.of(new Evidence("title", agency.name() + year + "年", "year=" + year)),
                List.of());
        return new CheckedReport(
                new Report(part, identification, "2021", List.copyOf(figures.values()), List.of()), findings);
    }
}
