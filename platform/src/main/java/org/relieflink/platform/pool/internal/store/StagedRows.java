package org.relieflink.platform.pool.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.pool.internal.check.CheckedRow;
import org.relieflink.platform.vault.Blinds;
import org.relieflink.platform.vault.Subjects;
import org.relieflink.platform.vault.Use;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * 查过的行怎样封好待入库。 Checked rows become sealed rows, some at a time, so that persons are looked up
 * together.
 */
@Component
class StagedRows {
  private static final HexFormat HEX = HexFormat.of();

  private final JdbcClient jdbc;
  private final Persons persons;
  private final Subjects subjects;
  private final Blinds blinds;
  private final RecordSeal seal;

  StagedRows(JdbcClient jdbc, Persons persons, Subjects subjects, Blinds blinds, RecordSeal seal) {
    this.jdbc = jdbc;
    this.persons = persons;
    this.subjects = subjects;
    this.blinds = blinds;
    this.seal = seal;
  }

  /**
   * A good row that waits.
   *
   * @param household full name of the household; null for lists of single persons
   * @param values without the household's number
   * @param came the digest of the row as it came; null when none is kept
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  record Waiting(
      int sheet,
      CheckedRow row,
      @Nullable String household,
      TreeMap<String, String> values,
      byte @Nullable [] came) {
    String recordId() {
      return Objects.requireNonNull(row.recordId());
    }

    Optional<Persons.Key> person() {
      return StagedRows.person(values);
    }

    @Override
    public String toString() {
      return row.toString();
    }
  }

  /** The person that a row names; empty without a usable number or a name. */
  static Optional<Persons.Key> person(Map<String, String> values) {
    String number = values.get("citizen_id");
    String name = values.get("name");
    return number == null || name == null
        ? Optional.empty()
        : Optional.of(
            new Persons.Key(number, PersonName.find(name).map(PersonName::canonical).orElse(name)));
  }

  /** Finds former rows by name and birth date. */
  static byte @Nullable [] nameAndBirth(Blinds blinds, Map<String, String> values) {
    String name = values.get("name");
    String birth = values.get("birth_date");
    return name == null || birth == null ? null : blinds.of(Use.NAME_AND_BIRTH, name, birth);
  }

  /** A row as one text, and the keyed digests by which it is known again. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Said(Waiting row, String json, byte[][] content) {
    boolean same(@Nullable Live live) {
      return live != null
          && Arrays.stream(content).anyMatch(one -> Arrays.equals(one, live.content()));
    }
  }

  /** What a record says now, and of whom. */
  @SuppressWarnings("ArrayRecordComponent") // never compared as a record
  private record Live(long version, byte[] content, @Nullable Long person, long subject) {}

  /**
   * Gives each row in the order of the columns of a staging table. A row that says what its record
   * says already is not sealed once more.
   *
   * @param listed whether the list has any record yet
   */
  void seal(long batchId, boolean listed, List<Waiting> rows, Consumer<@Nullable Object[]> writer) {
    Map<String, Live> live = listed ? live(rows) : Map.of();
    List<Said> other = new ArrayList<>();
    for (Waiting row : rows) {
      Said said = said(row);
      Live record = live.get(row.recordId());
      if (said.same(record)) {
        writer.accept(same(said, Objects.requireNonNull(record)));
      } else {
        other.add(said);
      }
    }
    sealAll(batchId, other, writer);
  }

  /** A row that came as it came before: not even checked once more. */
  static @Nullable Object[] again(int sheet, CheckedRow row, KnownRows.Mark mark) {
    return new @Nullable Object[] {
      sheet,
      row.number(),
      "t",
      row.recordId(),
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      mark.known().orElseThrow().version(),
      hex(mark.digest()),
      row.filled()
    };
  }

  private Said said(Waiting row) {
    String json = Json.write(row.values());
    String household = row.household();
    return new Said(row, json, blinds.all(Use.CONTENT, household == null ? "" : household, json));
  }

  private Map<String, Live> live(List<Waiting> rows) {
    Map<String, Live> found = new HashMap<>();
    jdbc.sql(
            """
            select version_id, record_id, content, person_id, subject from pool.record
            where known_to is null and sealed is not null and record_id = any(?)
            """)
        .param(rows.stream().map(Waiting::recordId).toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString("record_id"),
                  new Live(
                      row.getLong("version_id"),
                      row.getBytes("content"),
                      row.getObject("person_id", Long.class),
                      row.getLong("subject")));
            });
    return found;
  }

  private static @Nullable Object[] same(Said said, Live live) {
    Waiting row = said.row();
    return new @Nullable Object[] {
      row.sheet(),
      row.row().number(),
      "t",
      row.recordId(),
      row.household(),
      live.person(),
      live.subject(),
      null,
      array(said.content()),
      null,
      null,
      live.version(),
      hex(row.came()),
      row.row().filled()
    };
  }

  private void sealAll(long batchId, List<Said> rows, Consumer<@Nullable Object[]> writer) {
    Set<Persons.Key> keys = new LinkedHashSet<>();
    List<String> unnumbered = new ArrayList<>();
    for (Said said : rows) {
      Waiting row = said.row();
      row.person().ifPresentOrElse(keys::add, () -> unnumbered.add(row.recordId()));
    }
    Map<Persons.Key, Long> people = persons.numbers(keys);
    Map<String, Long> others = subjectsOf(unnumbered);
    for (Said said : rows) {
      Waiting row = said.row();
      Long person = row.person().map(people::get).orElse(null);
      long subject = person == null ? Objects.requireNonNull(others.get(row.recordId())) : person;
      writer.accept(cells(batchId, said, person, subject));
    }
  }

  private @Nullable Object[] cells(long batchId, Said said, @Nullable Long person, long subject) {
    Waiting row = said.row();
    byte[] nameBirth = nameAndBirth(blinds, row.values());
    byte[] phone = PhoneKey.of(blinds, row.values());
    return new @Nullable Object[] {
      row.sheet(),
      row.row().number(),
      "t",
      row.recordId(),
      row.household(),
      person,
      subject,
      hex(seal.seal(row.recordId(), batchId, subject, said.json())),
      array(said.content()),
      hex(nameBirth),
      hex(phone),
      null,
      hex(row.came()),
      row.row().filled()
    };
  }

  /** A row without a usable number is somebody of its own; the next month it is the same again. */
  private Map<String, Long> subjectsOf(List<String> recordIds) {
    Map<String, Long> found = new HashMap<>();
    if (recordIds.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select record_id, subject from pool.record
            where known_to is null and person_id is null and record_id = any(?)
            """)
        .param(recordIds.toArray(String[]::new))
        .query(
            row -> {
              long subject = row.getLong("subject");
              if (!subjects.isDestroyed(subject)) {
                found.put(row.getString("record_id"), subject);
              }
            });
    List<String> missing = recordIds.stream().filter(id -> !found.containsKey(id)).toList();
    List<Long> fresh = missing.isEmpty() ? List.of() : subjects.allocate(missing.size());
    for (int i = 0; i < missing.size(); i++) {
      found.put(missing.get(i), fresh.get(i));
    }
    return found;
  }

  private static @Nullable String hex(byte @Nullable [] bytes) {
    return bytes == null ? null : "\\x" + HEX.formatHex(bytes);
  }

  private static String array(byte[][] values) {
    List<String> texts = new ArrayList<>();
    for (byte[] value : values) {
      texts.add("\"\\\\x" + HEX.formatHex(value) + '"');
    }
    return "{" + String.join(",", texts) + "}";
  }
}
