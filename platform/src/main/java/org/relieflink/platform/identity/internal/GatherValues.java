package org.relieflink.platform.identity.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.identity.AuthorityRule;
import org.relieflink.platform.identity.FieldValues;
import org.relieflink.platform.identity.FieldValues.Former;
import org.relieflink.platform.identity.FieldValues.Said;
import org.relieflink.platform.identity.FieldValues.Source;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.relieflink.platform.pool.Provenance;
import org.relieflink.platform.pool.RecordDetail;
import org.relieflink.platform.pool.RecordVersion;
import org.springframework.stereotype.Component;

/** 一个字段谁怎么说。 Puts the values of all records of a person beside each other, with their sources. */
@Component
class GatherValues {
  private static final int OPEN = 1;
  private static final int PERSONAL = 2;
  private static final int IDENTIFYING = 3;

  private final HardshipPool pool;
  private final PersonRecords records;
  private final AuthorityRules rules;

  GatherValues(HardshipPool pool, PersonRecords records, AuthorityRules rules) {
    this.pool = pool;
    this.records = records;
    this.rules = rules;
  }

  /** One value as one record says it. */
  private record One(Source source, String text) {}

  /** One field while it is gathered. */
  private static final class Field {
    final String label;
    final int sensitivity;
    final List<One> said = new ArrayList<>();
    final List<Former> former = new ArrayList<>();

    Field(String label, int sensitivity) {
      this.label = label;
      this.sensitivity = sensitivity;
    }
  }

  /**
   * The common fields first, then what else the lists say.
   *
   * @param versions of these records, others among them are passed over
   */
  List<FieldValues> of(List<LiveRecord> own, List<RecordVersion> versions, LocalDate today) {
    Map<String, Field> fields = new LinkedHashMap<>();
    common().forEach((name, sensitivity) -> fields.put(name, new Field("", sensitivity)));
    for (LiveRecord record : own) {
      pool.findDetail(record.recordId()).ifPresent(detail -> say(fields, detail));
    }
    versions.forEach(version -> before(fields, version));
    List<FieldValues> values = new ArrayList<>();
    fields.forEach(
        (name, field) -> {
          if (!field.said.isEmpty() || !field.former.isEmpty()) {
            values.add(values(name, field, rules.find(name, today)));
          }
        });
    return values;
  }

  /**
   * What the lists said then: the common fields alone, since the others are kept of the live state
   * only.
   *
   * @param then the person's records as they were
   * @param onDay the rules of that day say which list counts
   */
  List<FieldValues> then(List<RecordVersion> then, LocalDate onDay) {
    Map<String, Field> fields = new LinkedHashMap<>();
    common().forEach((name, sensitivity) -> fields.put(name, new Field("", sensitivity)));
    for (RecordVersion version : then) {
      LiveRecord record = version.record();
      Optional<ListFace> list = records.listOf(record.contractId());
      Source source =
          new Source(
              record.recordId(),
              record.contractId(),
              list.map(ListFace::departmentName).orElse(""),
              list.map(ListFace::title).orElse(""),
              version.firstAsOf(),
              "",
              list.map(ListFace::basis).orElse(""),
              version.knownFrom(),
              false);
      common(record).forEach((name, text) -> add(fields.get(name), source, text));
    }
    List<FieldValues> values = new ArrayList<>();
    fields.forEach(
        (name, field) -> {
          if (!field.said.isEmpty()) {
            values.add(values(name, field, rules.find(name, onDay)));
          }
        });
    return values;
  }

  private static Map<String, Integer> common() {
    Map<String, Integer> common = new LinkedHashMap<>();
    common.put("name", PERSONAL);
    common.put("citizen_id", IDENTIFYING);
    common.put("sex", OPEN);
    common.put("birth_date", PERSONAL);
    common.put("division", OPEN);
    common.put("address", PERSONAL);
    common.put("phone", PERSONAL);
    return common;
  }

  private static Map<String, @Nullable String> common(LiveRecord record) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    values.put("name", record.name());
    values.put("citizen_id", record.citizenId());
    values.put("sex", record.sex());
    values.put("birth_date", record.birthDate());
    values.put("division", record.division());
    values.put("address", record.address());
    values.put("phone", record.phone());
    return values;
  }

  private static void say(Map<String, Field> fields, RecordDetail detail) {
    Source source = source(detail.record(), detail.provenance(), detail.knownSince());
    common(detail.record()).forEach((name, text) -> add(fields.get(name), source, text));
    for (RecordDetail.Value value : detail.values()) {
      Field field =
          fields.computeIfAbsent(
              value.field(), name -> new Field(value.label(), value.sensitivity()));
      add(field, source, value.text());
    }
  }

  private static void add(@Nullable Field field, Source source, @Nullable String text) {
    if (field != null && text != null && !text.isBlank()) {
      field.said.add(new One(source, text.strip()));
    }
  }

  private static Source source(LiveRecord record, Provenance from, @Nullable Instant known) {
    return new Source(
        record.recordId(),
        record.contractId(),
        from.departmentName(),
        from.listTitle(),
        from.asOf(),
        from.batchNumber(),
        from.basis(),
        known,
        from.stale());
  }

  /** What a version said that ended, when it was not taken back. */
  private void before(Map<String, Field> fields, RecordVersion version) {
    if (version.endedAsOf() == null) {
      return;
    }
    String list = records.listOf(version.record().contractId()).map(ListFace::title).orElse("");
    common(version.record())
        .forEach(
            (name, text) -> {
              Field field = fields.get(name);
              if (field != null && text != null && !text.isBlank()) {
                field.former.add(
                    new Former(text.strip(), list, version.record().asOf(), version.endedAsOf()));
              }
            });
  }

  private static FieldValues values(String name, Field field, Optional<AuthorityRule> rule) {
    Map<String, List<One>> byText = new LinkedHashMap<>();
    for (One one : field.said) {
      byText.computeIfAbsent(key(name, one.text), text -> new ArrayList<>()).add(one);
    }
    String counts = rule.flatMap(known -> authoritative(name, field, known)).orElse("");
    List<Said> said = new ArrayList<>();
    byText.forEach(
        (key, all) ->
            said.add(
                new Said(
                    all.get(0).text, key.equals(counts), all.stream().map(One::source).toList())));
    said.sort(
        Comparator.comparing((Said one) -> !one.authoritative())
            .thenComparing(GatherValues::newest, Comparator.reverseOrder()));
    List<Former> former =
        field.former.stream()
            .filter(one -> !byText.containsKey(key(name, one.text())))
            .distinct()
            .sorted(Comparator.comparing(Former::asOf).reversed())
            .toList();
    return new FieldValues(name, field.label, field.sensitivity, said, former, rule.orElse(null));
  }

  private static LocalDate newest(Said said) {
    return said.sources().stream()
        .map(Source::asOf)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  /** What the first list that has a value says; of several of its records the newest. */
  private static Optional<String> authoritative(String name, Field field, AuthorityRule rule) {
    for (String contract : rule.contracts()) {
      Optional<String> found =
          field.said.stream()
              .filter(one -> one.source.contractId().equals(contract))
              .max(Comparator.comparing(one -> one.source.asOf()))
              .map(one -> key(name, one.text));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** Two ways of writing one name are one value. */
  private static String key(String name, String text) {
    return name.equals("name")
        ? PersonName.find(text).map(PersonName::canonical).orElse(text)
        : text;
  }
}
