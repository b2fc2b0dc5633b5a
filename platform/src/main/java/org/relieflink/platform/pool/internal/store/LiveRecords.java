package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Guardian;
import org.relieflink.platform.pool.Household;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.Person;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** 现行记录的读取。 Reads live records: one, of a person, of a household, all in a stream. */
@Repository
public class LiveRecords {
  private static final int FETCH = 5_000;

  private static final String LIVE =
      "select r.*, s.as_of from pool.record r join pool.sighting s using (version_id)"
          + " where r.known_to is null";

  /** Names that contracts give the guardian's columns. */
  private static final String GUARDIAN = "guardian";

  private static final String GUARDIAN_ID = "guardian_id";

  /** GB/T 4761: the head, in both ways of writing it. */
  private static final Set<String> HEAD = Set.of("01", "02");

  private static final Comparator<LiveRecord> HEAD_FIRST =
      Comparator.comparing(record -> !HEAD.contains(String.valueOf(record.relation())));

  private final JdbcClient jdbc;
  private final JdbcTemplate stream;
  private final Persons persons;
  private final RecordSeal seal;
  private final ContractBook book;

  LiveRecords(
      JdbcClient jdbc, JdbcTemplate template, ContractBook book, Persons persons, RecordSeal seal) {
    this.persons = persons;
    this.seal = seal;
    this.jdbc = jdbc;
    this.stream = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
    this.stream.setFetchSize(FETCH);
    this.book = book;
  }

  /**
   * All live records in the order of their ids, one snapshot, in constant memory; the registers
   * that only supervision may read are left out.
   */
  @Transactional(readOnly = true)
  public void forEach(Consumer<LiveRecord> consumer) {
    stream.query(
        LIVE + " and r.contract_id <> all(?) order by r.record_id",
        (ResultSet row) -> consumer.accept(read(row, 0)),
        (Object) supervisionOnly());
  }

  /** How many {@link #forEach(Consumer)} gives. */
  public long count() {
    return jdbc.sql(
            "select count(*) from pool.record where known_to is null and contract_id <> all(:not)")
        .param("not", supervisionOnly())
        .query(Long.class)
        .single();
  }

  /** The registers that only supervision may read. */
  String[] supervisionOnly() {
    return book.all().stream()
        .filter(Contract::supervisionOnly)
        .map(Contract::id)
        .toArray(String[]::new);
  }

  /** All live records with what else their lists say, the registers of supervision too. */
  @Transactional(readOnly = true)
  public void forEachInFull(BiConsumer<LiveRecord, Map<String, String>> consumer) {
    stream.query(
        LIVE + " order by r.record_id",
        (ResultSet row) -> {
          Map<String, String> values = seal.open(row);
          consumer.accept(record(row, values), RecordSeal.details(values));
        });
  }

  public Optional<LiveRecord> find(String recordId) {
    return jdbc.sql(LIVE + " and r.record_id = ?").param(recordId).query(this::read).optional();
  }

  /** In the order of the ids; ids that are gone are left out. */
  public List<LiveRecord> list(Collection<String> recordIds) {
    return jdbc.sql(LIVE + " and r.record_id = any(?) order by r.record_id")
        .param(recordIds.toArray(String[]::new))
        .query(this::read)
        .list();
  }

  public List<LiveRecord> ofPerson(long personId) {
    return jdbc.sql(LIVE + " and r.person_id = ? order by r.record_id")
        .param(personId)
        .query(this::read)
        .list();
  }

  /** Of several persons, in the order of the ids of the records. */
  public List<LiveRecord> ofPersons(Collection<Long> personIds) {
    return jdbc.sql(LIVE + " and r.person_id = any(?) order by r.record_id")
        .param(personIds.toArray(Long[]::new))
        .query(this::read)
        .list();
  }

  public Optional<Household> findHousehold(String householdId) {
    List<LiveRecord> members =
        jdbc
            .sql(LIVE + " and r.household = ? order by r.record_id")
            .param(householdId)
            .query(this::read)
            .list()
            .stream()
            .sorted(HEAD_FIRST)
            .toList();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new Household(householdId, members.get(0).contractId(), members));
  }

  /** Persons under one number: more than one when lists name it differently. */
  public List<Person> persons(String citizenId) {
    Map<Long, List<LiveRecord>> found = new LinkedHashMap<>();
    for (long id : persons.ofNumber(citizenId)) {
      List<LiveRecord> records = ofPerson(id);
      if (!records.isEmpty()) {
        found.put(id, records);
      }
    }
    return found.entrySet().stream()
        .map(one -> new Person(one.getKey(), citizenId, found.size() > 1, one.getValue()))
        .toList();
  }

  public Optional<Person> findPerson(long personId) {
    return ofPerson(personId).stream()
        .map(LiveRecord::citizenId)
        .filter(Objects::nonNull)
        .findFirst()
        .flatMap(
            number -> persons(number).stream().filter(p -> p.personId() == personId).findFirst());
  }

  /** Of whom records tell in the vault, former versions too. */
  public Map<String, Set<Long>> subjectsOf(Collection<String> recordIds) {
    Map<String, Set<Long>> found = new HashMap<>();
    jdbc.sql(
            """
            select record_id, subject from pool.record
            where known_to is null and record_id = any(:ids)
            union
            select record_id, subject from pool.record
            where known_to is not null and record_id = any(:ids)
            """)
        .param("ids", recordIds.toArray(String[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("record_id"), id -> new TreeSet<>())
                  .add(row.getLong("subject"));
            });
    return found;
  }

  /** Few lists name one. */
  private static @Nullable Guardian guardian(Map<String, String> values) {
    String number = values.get(GUARDIAN_ID);
    String name = values.get(GUARDIAN);
    return number == null && name == null ? null : new Guardian(number, name);
  }

  LiveRecord read(ResultSet row, int index) throws SQLException {
    return record(row, seal.open(row));
  }

  LiveRecord record(ResultSet row, Map<String, String> says) throws SQLException {
    String contractId = row.getString("contract_id");
    return new LiveRecord(
        row.getString("record_id"),
        contractId,
        book.find(contractId).map(Contract::hardshipClass).orElse(contractId),
        row.getObject("person_id", Long.class),
        says.get("name"),
        says.get("citizen_id"),
        says.get("sex"),
        says.get("birth_date"),
        says.get("division"),
        says.get("address"),
        says.get("phone"),
        row.getString("household"),
        says.get("relation"),
        guardian(says),
        row.getObject("as_of", LocalDate.class));
  }
}
