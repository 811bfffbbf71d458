package org.gongkai.template;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongkai.agency.Clues;
import org.gongkai.agency.Identification;
import org.gongkai.agency.Identifier;
import org.gongkai.agency.ReportingYear;
import org.gongkai.form.Edition;
import org.gongkai.form.Forms;

/**
 * The form of one body for one year, to be keyed in.
 *
 * @param agency the body's name as its report shall print it
 * @param region the code of the region it stands in, where its name does not tell
 */
public record Template(String agency, ReportingYear year, Optional<String> region, Edition edition) {

    public Template {
        agency = agency.strip();
    }

    /** The ids of all editions, the newest first. */
    public static List<String> editions() {
        return Forms.standard().editions().stream().map(Edition::id).toList();
    }

    /** The edition by its id, such as {@code 2021}; empty where there is none. */
    public static Optional<Edition> edition(String id) {
        return Forms.standard().editions().stream()
                .filter(edition -> edition.id().equals(id))
                .findFirst();
    }

    /** The edition that was prescribed for a year, else the newest. */
    public static Edition edition(ReportingYear year) {
        List<Edition> editions = Forms.standard().editions();
        return editions.stream()
                .filter(edition -> edition.firstYear() <= year.value()
                        && year.value() <= edition.lastYear().orElse(Integer.MAX_VALUE))
                .findFirst()
                .orElse(editions.get(0));
    }

    /** Who the workbook will be taken to report for, by nothing but what it prints. */
    public Identification identity(Identifier identifier) {
        List<String> printed = new ArrayList<>(List.of(title(), body()));
        region().ifPresent(code -> printed.add(regionLine(code)));
        return identifier.identify(new Clues("", Optional.of(title()), printed, Map.of()));
    }

    public void write(OutputStream out) throws IOException {
        new TemplateWorkbook(this).write(out);
    }

    String title() {
        return agency + year.value() + "年政府信息公开工作年度报告";
    }

    String body() {
        return "填报单位：" + agency;
    }

    static String regionLine(String code) {
        return "行政区划代码：" + code;
    }
}
