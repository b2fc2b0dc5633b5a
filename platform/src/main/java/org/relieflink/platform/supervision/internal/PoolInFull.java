package org.relieflink.platform.supervision.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.supervision.SupervisionCatalogue;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.RecordDetail.Value;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.supervision.SupervisedRecord;
import org.relieflink.platform.supervision.WrittenDay;
import org.springframework.stereotype.Component;

/** 读数据池和监督登记，带起止日期和内容。 Reads the pool and the registers of supervision with their days. */
@Component
class PoolInFull {
  /** Fields of the contracts that say since when, the most telling first. */
  private static final List<String> FROM =
      List.of("died_on", "imprisoned_on", "start_date", "start_month");

  private static final List<String> TO = List.of("term_ends_on", "end_date");

  private final HardshipPool pool;
  private final Set<String> labels;
  private final Set<String> classes;

  PoolInFull(HardshipPool pool, SupervisionCatalogue catalogue) {
    this.pool = pool;
    this.labels = catalogue.labels();
    this.classes = catalogue.classes().keySet();
  }

  /** Live records of the classes that the rules know. */
  long records() {
    return pool.sources().stream()
        .filter(source -> classes.contains(source.hardshipClass()))
        .mapToLong(SourceStatus::records)
        .sum();
  }

  /** Class to the name of the department that sends it. */
  Map<String, String> departments() {
    return pool.sources().stream()
        .collect(
            Collectors.toMap(
                SourceStatus::hardshipClass, SourceStatus::departmentName, (a, b) -> a));
  }

  /** Every record of a class that the rules know, with its person as compared. */
  void forEach(BiConsumer<SupervisedRecord, PoolRecord> consumer) {
    pool.forEachInFull(
        (record, values) -> {
          if (classes.contains(record.hardshipClass())) {
            PoolRecord person = record.toPoolRecord();
            consumer.accept(
                SupervisedRecord.of(person, days(record, values), says(values)), person);
          }
        });
  }

  private static SupervisedRecord.Days days(LiveRecord record, List<Value> values) {
    Map<String, String> byField = new HashMap<>();
    values.forEach(value -> byField.put(value.field(), value.text()));
    return new SupervisedRecord.Days(first(FROM, byField), first(TO, byField), record.asOf());
  }

  private static @Nullable LocalDate first(List<String> fields, Map<String, String> values) {
    for (String field : fields) {
      @Nullable LocalDate day = WrittenDay.find(values.get(field)).orElse(null);
      if (day != null) {
        return day;
      }
    }
    return null;
  }

  /** Only what some rule asks: the rest of the list is nobody's business here. */
  private Map<String, String> says(List<Value> values) {
    Map<String, String> says = new HashMap<>();
    values.stream()
        .filter(value -> labels.contains(value.label()) && !value.text().isBlank())
        .forEach(value -> says.put(value.label(), value.text()));
    return says;
  }
}
