package org.gongkai.console;

import javax.sql.DataSource;
import org.gongkai.agency.Identifier;
import org.gongkai.warehouse.AgencyRegister;
import org.gongkai.warehouse.KnownAgencies;
import org.gongkai.warehouse.ReportedYears;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the web server and what it answers. Only a command that serves brings it up; no other one pays for it. */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class
})
public class ConsoleConfiguration {

    @Bean
    static Identifier identifierOfNames() {
        return Identifier.load();
    }

    @Bean
    static RegionNames regionNames(Identifier identifier) {
        return new RegionNames(identifier.regions());
    }

    @Bean
    static ReportedYears reportedYears(DataSource database) {
        return new ReportedYears(database);
    }

    @Bean
    static CurrentDirectory currentDirectory(DataSource database, Identifier identifier) {
        return new CurrentDirectory(
                new KnownAgencies(database, identifier::regions), new AgencyRegister(database, identifier::regions));
    }

    @Bean
    static ReconciliationController reconciliationController(
            CurrentDirectory directory, Identifier identifier, RegionNames regions, ReportedYears years) {
        return new ReconciliationController(directory, new Reconciler(identifier, regions, years), regions, years);
    }

    @Bean
    static Refusals refusals() {
        return new Refusals();
    }
}
