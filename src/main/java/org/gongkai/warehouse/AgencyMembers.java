package org.gongkai.warehouse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.gongkai.agency.Agency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The members of {@code dim_agency}; remembers those that are committed. */
final class AgencyMembers {
    private static final int REMEMBERED = 200_000;
    private static final String INSERT = """
            insert ignore into dim_agency
                (agency_key, agency_id, name, name_key, kind, region_key, valid_from, valid_to, is_current)
            values (?, ?, ?, ?, ?, ?, '1900-01-01', '9999-12-31', true)""";

    private final JdbcClient jdbc;
    private final Batches batches;
    private final RegionMembers regions;
    private final Map<Long, List<Version>> known = new ConcurrentHashMap<>();

    AgencyMembers(DataSource database) {
        jdbc = JdbcClient.create(database);
        batches = new Batches(database);
        regions = new RegionMembers(database);
    }

    /** One version of an agency and the days on which it is valid. */
    record Version(long key, long regionKey, String nameKey, LocalDate from, LocalDate to) {
        /** Whether it is this very body, and not another one of the same number. */
        private boolean is(Agency agency) {
            return nameKey.equals(agency.nameKey()) && regionKey == RegionMembers.key(agency.region());
        }

        private boolean validOn(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    boolean areKnown(Collection<Agency> agencies) {
        return agencies.stream().allMatch(agency -> isMember(agency, known.get(agency.id())));
    }

    /** @throws AgencyCollision where another body has the number */
    private static boolean isMember(Agency agency, @Nullable List<Version> versions) {
        if (versions == null) {
            return false;
        }
        if (versions.stream().noneMatch(version -> version.is(agency))) {
            throw new AgencyCollision(agency, versions.get(0).nameKey());
        }
        return true;
    }

    /** Forgets what it remembers, which decisions of persons may have changed since. */
    void forget() {
        known.clear();
    }

    /** Adds those that are missing, in the order of their keys, so that two transactions never wait for each other. */
    void add(Collection<Agency> agencies) {
        Map<Long, Agency> wanted = new TreeMap<>();
        for (Agency agency : agencies) {
            Agency other = wanted.putIfAbsent(agency.id(), agency);
            if (other != null && !other.nameKey().equals(agency.nameKey()) && isItsOwn(other) && isItsOwn(agency)) {
                throw new AgencyCollision(agency, other.nameKey());
            }
        }
        Map<Long, List<Version>> members = versions(new ArrayList<>(wanted.keySet()));
        wanted.values().removeIf(agency -> isMember(agency, members.get(agency.id())));
        if (wanted.isEmpty()) {
            return;
        }
        regions.add(wanted.values().stream().map(Agency::region).distinct().toList());
        batches.write(INSERT, wanted.entrySet(), (row, entry) -> {
            Agency agency = entry.getValue();
            row.setLong(1, entry.getKey());
            row.setLong(2, entry.getKey());
            row.setString(3, agency.name());
            row.setString(4, agency.nameKey());
            row.setString(5, agency.kind().name().toLowerCase(Locale.ROOT));
            row.setLong(6, RegionMembers.key(agency.region()));
        });
        versions(new ArrayList<>(wanted.keySet()));
    }

    /** Whether the number is that of its own name, not that of another name of the body. */
    private static boolean isItsOwn(Agency agency) {
        return new Agency(agency.name(), agency.nameKey(), agency.region(), agency.kind()).id() == agency.id();
    }

    /** The versions of these agencies, where they are members. */
    Map<Long, List<Version>> versions(Collection<Long> ids) {
        Map<Long, List<Version>> found = new HashMap<>();
        Set<Long> unknown = new TreeSet<>();
        for (Long id : ids) {
            List<Version> versions = known.get(id);
            if (versions == null) {
                unknown.add(id);
            } else {
                found.put(id, versions);
            }
        }
        if (!unknown.isEmpty()) {
            Map<Long, List<Version>> read = read(unknown);
            afterCommit(() -> remember(read));
            found.putAll(read);
        }
        return found;
    }

    /** The version of an agency that is valid on 31 December of the year, else its latest. */
    static Version on(Map<Long, List<Version>> members, long agencyId, int year) {
        List<Version> versions = members.getOrDefault(agencyId, List.of());
        if (versions.isEmpty()) {
            throw new IllegalStateException("agency " + agencyId + " is no member: newMembers comes before write");
        }
        LocalDate day = LocalDate.of(year, 12, 31);
        return versions.stream()
                .filter(version -> version.validOn(day))
                .findFirst()
                .orElseGet(() -> versions.get(versions.size() - 1));
    }

    private Map<Long, List<Version>> read(Set<Long> ids) {
        Map<Long, List<Version>> read = new HashMap<>();
        jdbc.sql("""
                        select agency_id, agency_key, region_key, name_key, valid_from, valid_to from dim_agency
                        where agency_id in (:ids)
                        order by agency_id, valid_from""").param("ids", ids).query(row -> {
            read.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                    .add(new Version(
                            row.getLong(2),
                            row.getLong(3),
                            row.getString(4),
                            row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class)));
        });
        return read;
    }

    private void remember(Map<Long, List<Version>> read) {
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        known.putAll(read);
    }

    /** What a transaction reads may be its own, so it counts only once committed. */
    private static void afterCommit(Runnable action) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    action.run();
                }
            });
        } else {
            action.run();
        }
    }
}
