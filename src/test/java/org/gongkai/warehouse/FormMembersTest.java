package org.gongkai.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Set;
import org.gongkai.databases.OnEveryDatabase;
import org.gongkai.databases.TestDatabase;
import org.gongkai.form.FigureDefinition;
import org.gongkai.form.Forms;
import org.gongkai.report.Report;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;

/** The form is data, and so are the dimensions: whoever adds an edition must add its members. */
@OnEveryDatabase
class FormMembersTest {
    private final FactMembers members;

    FormMembersTest(TestDatabase database) {
        members = FactMembers.read(database.dataSource());
    }

    @BeforeParameterizedClassInvocation
    static void migrate(TestDatabase database) {
        WarehouseSchema.migrate(database.dataSource());
    }

    @Test
    void everyLeafOfEveryEditionGivesOneFact() {
        assertThat(Forms.standard().editions())
                .flatExtracting(edition -> edition.figures().toList())
                .filteredOn(figure -> new StatedCell(figure, BigDecimal.ONE).leaf())
                .allSatisfy(figure ->
                        assertThat(factsOf(figure)).as(figure.code().value()).isEqualTo(1));
    }

    @Test
    void everyMemberStandsForSomethingOnAForm() {
        Set<String> outcomes = Set.copyOf(Forms.standard().editions().stream()
                .flatMap(edition -> edition.figures())
                .filter(figure -> figure.table().equals("application"))
                .map(figure -> figure.row().code())
                .toList());

        assertThat(members.outcomes().keySet())
                .filteredOn(code ->
                        !Set.of("unallocated", "unknown", "not_applicable").contains(code))
                .hasSize(22)
                .isSubsetOf(outcomes);
    }

    private int factsOf(FigureDefinition figure) {
        Report report = ReportBuilder.report("某局", 2025)
                .stated(figure.code().value(), 1)
                .build();
        Facts facts = Facts.of(report, Forms.standard(), members);
        long measures = facts.flows().stream().mapToLong(FlowFact::sum).sum()
                + facts.disclosures().stream().mapToLong(DisclosureFact::counts).sum()
                + facts.disclosureAmount().intValueExact();
        return facts.applications().size() + facts.reviews().size() + (int) measures;
    }
}
