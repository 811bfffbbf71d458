package org.gongkai;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.core.ApplicationModules;

@DisplayName("The house")
class HouseTest {
    private static final String[] CORE = {
        "org.gongkai.submission..",
        "org.gongkai.document..",
        "org.gongkai.form..",
        "org.gongkai.agency..",
        "org.gongkai.report..",
        "org.gongkai.extraction..",
        "org.gongkai.check.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.gongkai");

    @Test
    @DisplayName("has no cycles, and every package uses only those that it declares")
    void isAsDeclared() {
        ApplicationModules.of("org.gongkai").verify();
    }

    @Test
    @DisplayName("keeps frameworks out of its core")
    void coreIsPlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .and()
                .haveSimpleNameNotEndingWith("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.slf4j..", "org.springframework..")
                .check(CLASSES);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource({
        "org.jsoup.., document",
        "org.apache.poi.., document",
        "org.apache.pdfbox.., document",
        "org.apache.james.mime4j.., document",
        "org.yaml.snakeyaml.., form",
        "org.springframework.batch.., loading",
        "org.flywaydb.., warehouse",
        "org.springframework.web.., console",
        "org.springframework.boot.webmvc.., console",
        "org.springframework.boot.tomcat.., console",
        "jakarta.servlet.., console",
        "tools.jackson.., console",
        "picocli.., command",
        "me.tongfei.progressbar.., command"
    })
    @DisplayName("keeps a library in its room")
    void librariesHaveARoom(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.gongkai." + room + "..")
                .and()
                .resideOutsideOfPackages(
                        library.equals("org.apache.poi..")
                                ? new String[] {"org.gongkai.warehouse..", "org.gongkai.template.."}
                                : new String[0])
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }
}
