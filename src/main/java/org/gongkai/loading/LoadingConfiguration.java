package org.gongkai.loading;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.gongkai.extraction.Extraction;
import org.gongkai.warehouse.AgencyRegister;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.ExpectedFilings;
import org.gongkai.warehouse.IdentityDecisions;
import org.gongkai.warehouse.KnownAgencies;
import org.gongkai.warehouse.Reconciliation;
import org.gongkai.warehouse.ReportWriter;
import org.gongkai.warehouse.RunHistory;
import org.gongkai.warehouse.RunRegister;
import org.gongkai.warehouse.WaitingReports;
import org.gongkai.warehouse.WebFetches;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.JobOperatorFactoryBean;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;

/** Wires the load: one database for the warehouse and for what Batch remembers, one transaction manager over it. */
@Configuration(proxyBeanMethods = false)
@Lazy
@EnableConfigurationProperties({
    LoadSettings.class,
    LimitSettings.class,
    LeaseSettings.class,
    ArchiveSettings.class,
    DeadlineSettings.class,
    WebSettings.class,
    SourceSettings.class
})
public class LoadingConfiguration {

    @Bean
    static PlatformTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    static JobRepository jobRepository(DataSource database, LeaseSettings lease) throws Exception {
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database);
        factory.setTransactionManager(new ImpatientTransactions(database, new LeaseTable(database), lease));
        factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    @Bean
    static JobOperator jobOperator(JobRepository repository, PlatformTransactionManager transactions) throws Exception {
        JobOperatorFactoryBean factory = new JobOperatorFactoryBean();
        factory.setJobRepository(repository);
        factory.setJobRegistry(new MapJobRegistry());
        factory.setTransactionManager(transactions);
        factory.afterPropertiesSet();
        return factory.getObject();
    }

    @Bean
    static SourceArchive sourceArchive(@Value("${gongkai.home}") Path home, ArchiveSettings settings) {
        return new SourceArchive(home.resolve("archive"), settings.durable());
    }

    @Bean
    static FileReading fileReading(SourceArchive archive, LimitSettings limits) {
        return new FileReading(archive, limits);
    }

    @Bean
    static LoadReportsJob loadReportsJob(
            DataSource database,
            JobRepository repository,
            PlatformTransactionManager transactions,
            FileReading reading,
            SourceArchive archive,
            DeadlineSettings deadlines,
            LoadSettings settings,
            LimitSettings limits,
            WebSettings web,
            SourceSettings listed,
            @Value("${gongkai.home}") Path home) {
        WebFetches fetches = new WebFetches(database);
        return new LoadReportsJob(
                repository,
                transactions,
                new Dimensions(database),
                new RunRegister(database),
                new ReportWriter(database, Extraction.VERSION, deadlines.days()),
                new Reconciliation(database, deadlines.days()),
                new AgencyRegister(database, reading::everyRegion),
                reading,
                settings,
                new Sources(reading.manifests(), limits.ofArchive(), reading::isRegion, fetches, archive, listed, home),
                fetches,
                archive,
                web);
    }

    @Bean
    static StandstillAlarm standstillAlarm() {
        return new StandstillAlarm();
    }

    @Bean
    static LeaseDesk leaseDesk(DataSource database, LeaseSettings lease, StandstillAlarm alarm) {
        return new LeaseDesk(new LeaseTable(database), lease, alarm);
    }

    @Bean
    static Loading loading(
            DataSource database,
            LeaseDesk leases,
            JobRepository repository,
            JobOperator operator,
            LoadReportsJob job,
            SourceArchive archive) {
        return new Loading(
                leases,
                new RunRegister(database),
                new RunHistory(database),
                operator,
                job,
                new DeadExecutions(repository),
                archive);
    }

    @Bean
    static SoleWriter soleWriter(
            DataSource database, PlatformTransactionManager transactions, Loading loading, LeaseDesk leases) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        return new SoleWriter(loading, leases, transaction, new Dimensions(database));
    }

    @Bean
    static IdentityDecisions identityDecisions(DataSource database, FileReading reading, DeadlineSettings deadlines) {
        return new IdentityDecisions(database, reading::everyRegion, deadlines.days());
    }

    @Bean
    static WaitingReports waitingReports(DataSource database, FileReading reading) {
        return new WaitingReports(database, reading::everyRegion);
    }

    @Bean
    static Bodies bodies(DataSource database, WaitingReports waiting, FileReading reading) {
        return new Bodies(new KnownAgencies(database, reading::everyRegion), waiting, reading::identifier);
    }

    @Bean
    static Rereading rereading(
            WaitingReports waiting, IdentityDecisions decisions, FileReading reading, SourceArchive archive) {
        return new Rereading(waiting, decisions, reading, archive);
    }

    @Bean
    static AgencyDesk agencyDesk(
            SoleWriter writer,
            IdentityDecisions decisions,
            WaitingReports waiting,
            Bodies bodies,
            Rereading rereading) {
        return new AgencyDesk(writer, decisions, waiting, bodies, rereading);
    }

    @Bean
    static RegisterDesk registerDesk(
            SoleWriter writer,
            IdentityDecisions decisions,
            WaitingReports waiting,
            Bodies bodies,
            Rereading rereading) {
        return new RegisterDesk(writer, decisions, waiting, bodies, rereading);
    }

    @Bean
    static ExpectedDesk expectedDesk(
            DataSource database,
            SoleWriter writer,
            IdentityDecisions decisions,
            Bodies bodies,
            DeadlineSettings deadlines) {
        return new ExpectedDesk(writer, decisions, new ExpectedFilings(database, deadlines.days()), bodies);
    }
}
