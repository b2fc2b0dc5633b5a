package org.relieflink.platform.pool.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

  /** Names that contracts give the guardian's columns. */
  private static final String GUARDIAN = "guardian";

  private static final String GUARDIAN_ID = "guardian_id";
  private static final String HEAD_FIRST = " order by r.relation in ('01','02') desc, r.record_id";

  private final JdbcClient jdbc;
  private final JdbcTemplate stream;
  private final Map<String, String> classes;
  private final String[] supervisionOnly;

  LiveRecords(JdbcClient jdbc, JdbcTemplate template, ContractBook book) {
    this.jdbc = jdbc;
    this.stream = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
    this.stream.setFetchSize(FETCH);
    this.classes =
        book.all().stream().collect(Collectors.toMap(Contract::id, Contract::hardshipClass));
    this.supervisionOnly =
        book.all().stream()
            .filter(Contract::supervisionOnly)
            .map(Contract::id)
            .toArray(String[]::new);
  }

  /**
   * All live records in the order of their ids, one snapshot, in constant memory; the registers
   * that only supervision may read are left out.
   */
  @Transactional(readOnly = true)
  public void forEach(Consumer<LiveRecord> consumer) {
    stream.query(
        "select r.* from pool.record r where r.known_to is null and r.contract_id <> all(?)"
            + " order by r.record_id",
        (ResultSet row) -> consumer.accept(read(row, 0)),
        (Object) supervisionOnly);
  }

  /** How many {@link #forEach(Consumer)} gives. */
  public long count() {
    return jdbc.sql(
            "select count(*) from pool.record where known_to is null and contract_id <> all(:not)")
        .param("not", supervisionOnly)
        .query(Long.class)
        .single();
  }

  /** The registers that only supervision may read. */
  String[] supervisionOnly() {
    return supervisionOnly.clone();
  }

  /** All live records with what else their lists say, the registers of supervision too. */
  @Transactional(readOnly = true)
  public void forEachInFull(BiConsumer<LiveRecord, Map<String, String>> consumer) {
    stream.query(
        "select r.* from pool.record r where r.known_to is null order by r.record_id",
        (ResultSet row) -> consumer.accept(read(row, 0), Json.texts(row.getString("details"))));
  }

  public Optional<LiveRecord> find(String recordId) {
    return jdbc.sql("select r.* from pool.record r where r.record_id = ? and r.known_to is null")
        .param(recordId)
        .query(this::read)
        .optional();
  }

  /** In the order of the ids; ids that are gone are left out. */
  public List<LiveRecord> list(Collection<String> recordIds) {
    return jdbc.sql(
            "select r.* from pool.record r where r.record_id = any(?) and r.known_to is null"
                + " order by r.record_id")
        .param(recordIds.toArray(String[]::new))
        .query(this::read)
        .list();
  }

  public List<LiveRecord> ofPerson(long personId) {
    return jdbc.sql(
            "select r.* from pool.record r where r.person_id = ? and r.known_to is null"
                + " order by r.record_id")
        .param(personId)
        .query(this::read)
        .list();
  }

  public Optional<Household> findHousehold(String householdId) {
    List<LiveRecord> members =
        jdbc.sql(
                "select r.* from pool.record r where r.household = ? and r.known_to is null"
                    + HEAD_FIRST)
            .param(householdId)
            .query(this::read)
            .list();
    return members.isEmpty()
        ? Optional.empty()
        : Optional.of(new Household(householdId, members.get(0).contractId(), members));
  }

  /** Persons under one number: more than one when lists name it differently. */
  public List<Person> persons(String citizenId) {
    List<Long> ids =
        jdbc.sql(
                """
                select p.id from pool.person p where p.citizen_id = ? and exists
                  (select 1 from pool.record r where r.person_id = p.id and r.known_to is null)
                order by p.id
                """)
            .param(citizenId)
            .query(Long.class)
            .list();
    return ids.stream().map(id -> new Person(id, citizenId, ids.size() > 1, ofPerson(id))).toList();
  }

  public Optional<Person> findPerson(long personId) {
    return jdbc.sql("select citizen_id from pool.person where id = ?")
        .param(personId)
        .query(String.class)
        .optional()
        .flatMap(
            number -> persons(number).stream().filter(p -> p.personId() == personId).findFirst());
  }

  /** Few lists name one: most rows are told by a glance at the text, without reading it. */
  private static @Nullable Guardian guardian(@Nullable String details) {
    if (details == null || !details.contains(GUARDIAN)) {
      return null;
    }
    Map<String, String> texts = Json.texts(details);
    String number = texts.get(GUARDIAN_ID);
    String name = texts.get(GUARDIAN);
    return number == null && name == null ? null : new Guardian(number, name);
  }

  LiveRecord read(ResultSet row, int index) throws SQLException {
    String contractId = row.getString("contract_id");
    return new LiveRecord(
        row.getString("record_id"),
        contractId,
        classes.getOrDefault(contractId, contractId),
        row.getObject("person_id", Long.class),
        row.getString("name"),
        row.getString("citizen_id"),
        row.getString("sex"),
        row.getString("birth_date"),
        row.getString("division"),
        row.getString("address"),
        row.getString("phone"),
        row.getString("household"),
        row.getString("relation"),
        guardian(row.getString("details")),
        row.getObject("as_of", LocalDate.class));
  }
}
