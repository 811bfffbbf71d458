package org.gongkai.loading;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.gongkai.extraction.Extraction;
import org.gongkai.warehouse.Dimensions;
import org.gongkai.warehouse.Reconciliation;
import org.gongkai.warehouse.ReportWriter;
import org.gongkai.warehouse.RunHistory;
import org.gongkai.warehouse.RunRegister;
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
import org.springframework.transaction.annotation.Isolation;

/** Wires the load: one database for the warehouse and for what Batch remembers, one transaction manager over it. */
@Configuration(proxyBeanMethods = false)
@Lazy
@EnableConfigurationProperties({
    LoadSettings.class,
    LimitSettings.class,
    LeaseSettings.class,
    ArchiveSettings.class,
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
    static LoadReportsJob loadReportsJob(
            DataSource database,
            JobRepository repository,
            PlatformTransactionManager transactions,
            SourceArchive archive,
            LoadSettings settings,
            LimitSettings limits,
            WebSettings web,
            SourceSettings listed) {
        FileReading reading = new FileReading(archive, limits);
        WebFetches fetches = new WebFetches(database);
        return new LoadReportsJob(
                repository,
                transactions,
                new Dimensions(database),
                new RunRegister(database),
                new ReportWriter(database, Extraction.VERSION),
                new Reconciliation(database),
                reading,
                settings,
                new Sources(reading.manifests(), reading::isRegion, fetches, archive, listed),
                fetches,
                archive,
                web);
    }

    @Bean
    static Loading loading(
            DataSource database,
            LeaseSettings lease,
            JobRepository repository,
            JobOperator operator,
            LoadReportsJob job,
            SourceArchive archive) {
        return new Loading(
                new LeaseDesk(new LeaseTable(database), lease),
                new RunRegister(database),
                new RunHistory(database),
                operator,
                job,
                new DeadExecutions(repository),
                archive);
    }
}
