package org.gongkai.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongkai.databases.OnEveryDatabase;
import org.gongkai.databases.TestDatabase;
import org.gongkai.databases.Vendor;
import org.gongkai.warehouse.WarehouseSchema;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@OnEveryDatabase
class LeaseTest {
    private static final LeaseSettings SHORT = new LeaseSettings(Duration.ofSeconds(1), Duration.ofSeconds(15));

    private final TestDatabase database;
    private final LeaseTable table;

    LeaseTest(TestDatabase database) {
        this.database = database;
        WarehouseSchema.migrate(database.dataSource());
        this.table = new LeaseTable(database.dataSource());
    }

    @BeforeEach
    @AfterEach
    void nobodyHoldsTheLease() {
        JdbcClient.create(database.dataSource()).sql("delete from lease").update();
    }

    @Test
    void isGrantedToWhoeverAsksFirst() throws InterruptedException {
        try (Lease lease = granted()) {
            inTransaction(lease::requireHeldInDatabase);
            assertThat(table.read()).get().extracting(LeaseState::lapsed).isEqualTo(false);
        }
        assertThat(table.read()).isEmpty();
    }

    @Test
    void isRefusedToASecondAsSoonAsTheFirstShowsLife() throws InterruptedException {
        try (Lease first = granted()) {
            first.workOn(7);
            long asked = System.nanoTime();

            assertThat(desk().ask())
                    .asInstanceOf(type(LeaseDesk.Answer.Occupied.class))
                    .extracting(LeaseDesk.Answer.Occupied::holder)
                    .satisfies(holder -> {
                        assertThat(holder.run()).isEqualTo(7);
                        assertThat(holder.process())
                                .startsWith(ProcessHandle.current().pid() + "@");
                    });
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(SHORT.patience());
            inTransaction(first::requireHeldInDatabase);
        }
    }

    @Test
    void passesToTheNextOnceADeadHolderHasLetItLapse() throws InterruptedException {
        assertThat(table.take("dead 1@host", SHORT.ttl())).isTrue();

        try (Lease next = granted()) {
            inTransaction(next::requireHeldInDatabase);
        }
    }

    @Test
    void isRefusedWhenADeadHolderTookItForLongerThanOnePatience() throws InterruptedException {
        assertThat(table.take("dead 1@host", Duration.ofMinutes(5))).isTrue();
        LeaseSettings impatient = new LeaseSettings(Duration.ofMillis(200), Duration.ofMillis(600));

        assertThat(new LeaseDesk(table, impatient, new StandstillAlarm()).ask())
                .isInstanceOf(LeaseDesk.Answer.Occupied.class);
    }

    @Test
    void isNotTakenFromAHolderThatRenewedAfterItWasSeen() throws InterruptedException {
        table.take("slow 1@host", Duration.ofMillis(1));
        Thread.sleep(20);
        LeaseState seen = table.read().orElseThrow();
        assertThat(seen.lapsed()).isTrue();
        table.renew("slow 1@host", SHORT.ttl());

        assertThat(table.takeOver(seen, "next 2@host", SHORT.ttl())).isFalse();
        assertThat(table.isHeldBy("slow 1@host")).isTrue();
    }

    @Test
    void staysWithItsHolderLongAfterItWouldHaveLapsed() throws InterruptedException {
        try (Lease lease = granted()) {
            Thread.sleep(3 * SHORT.ttl().toMillis());

            inTransaction(lease::requireHeldInDatabase);
            assertThat(table.read()).get().extracting(LeaseState::lapsed).isEqualTo(false);
        }
    }

    /** A thread that hangs within the database would otherwise keep a load alive for ever. */
    @Test
    void ringsWhereItHasLongLapsedAndItsHolderDoesNotEnd() throws InterruptedException {
        LeaseSettings settings = new LeaseSettings(Duration.ofMillis(200), Duration.ofSeconds(15));
        CountDownLatch rung = new CountDownLatch(1);
        StandstillAlarm alarm = new StandstillAlarm();
        alarm.onRing(cause -> rung.countDown());
        table.take("next 2@host", Duration.ofMinutes(5));

        try (Lease lost = Lease.keep(table, "me 1@host", settings, System.nanoTime(), alarm)) {
            assertThat(rung.await(30, TimeUnit.SECONDS)).isTrue();
            assertThat(lost.isLost()).isTrue();
        }
    }

    @Test
    void tellsAHolderThatWasPausedThatAnotherHasTakenOver() throws InterruptedException {
        try (Lease paused = granted()) {
            JdbcClient.create(database.dataSource())
                    .sql("update lease set holder = 'next 2@host'")
                    .update();

            assertThatThrownBy(() -> inTransaction(paused::requireHeldInDatabase))
                    .isInstanceOf(LeaseLost.class);
            assertThatThrownBy(paused::requireHeld).isInstanceOf(LeaseLost.class);
        }
        assertThat(table.isHeldBy("next 2@host")).as("left to the new holder").isTrue();
    }

    @Test
    void aChecksRenewalSurvivesTheRollbackOfTheTransactionAroundIt() throws InterruptedException {
        LeaseSettings neverBeating = new LeaseSettings(Duration.ofHours(1), Duration.ofHours(2));
        table.take("me 1@host", Duration.ofMillis(1));
        long longAgo = System.nanoTime() - Duration.ofHours(2).toNanos();
        try (Lease lapsed = Lease.keep(table, "me 1@host", neverBeating, longAgo, new StandstillAlarm())) {
            transaction().executeWithoutResult(status -> {
                lapsed.requireHeldInDatabase();
                status.setRollbackOnly();
            });

            assertThat(table.read()).get().extracting(LeaseState::lapsed).isEqualTo(false);
        }
    }

    /** Else a process that was paused in the middle of a chunk would keep its successor waiting at its locks. */
    @Test
    void aTransactionThatFallsSilentIsEndedByTheServer() throws InterruptedException {
        assumeThat(database.vendor()).isNotEqualTo(Vendor.H2);
        JdbcClient jdbc = JdbcClient.create(database.dataSource());
        try (Lease lease = granted()) {
            transaction().executeWithoutResult(status -> {
                lease.requireHeldInDatabase();
                assertThat(silence(jdbc)).isEqualTo(5);
            });
            assertThat(transaction().<Integer>execute(status -> silence(jdbc))).isGreaterThan(60);
        }
    }

    private static Integer silence(JdbcClient jdbc) {
        return jdbc.sql("select @@session.wait_timeout").query(Integer.class).single();
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
    }

    private void inTransaction(Runnable work) {
        transaction().executeWithoutResult(status -> work.run());
    }

    private LeaseDesk desk() {
        return new LeaseDesk(table, SHORT, new StandstillAlarm());
    }

    private Lease granted() throws InterruptedException {
        LeaseDesk.Answer answer = desk().ask();
        assertThat(answer).isInstanceOf(LeaseDesk.Answer.Granted.class);
        return ((LeaseDesk.Answer.Granted) answer).lease();
    }
}
