package org.relieflink.platform.screening.internal.engine;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.RecordDetail;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** 通过数据池的大门读。 Reads the pool through its public door. */
@Component
class HardshipPoolReading implements PoolReading {
  private static final Pattern KEY = Pattern.compile(".*(编号|序号|证号|档案号|单号)");

  private final HardshipPool pool;
  private volatile @Nullable Map<String, SourceStatus> known;

  HardshipPoolReading(HardshipPool pool) {
    this.pool = pool;
  }

  /** Departments and titles do not change between imports. */
  @TransactionalEventListener(fallbackExecution = true)
  void on(PoolChanged changed) {
    known = null;
  }

  @Override
  public State state() {
    Map<String, LocalDate> days = new TreeMap<>();
    long records = 0;
    long version = 1;
    for (SourceStatus source : pool.sources()) {
      records += source.records();
      version =
          31 * version
              + Objects.hash(
                  source.contractId(), source.batchId(), source.records(), source.asOf());
      LocalDate asOf = source.asOf();
      if (source.records() > 0 && asOf != null) {
        days.put(source.hardshipClass(), asOf);
      }
    }
    return new State(version, records, days);
  }

  @Override
  public void forEach(Consumer<PoolRecord> consumer) {
    pool.forEachRecord(record -> consumer.accept(record.toPoolRecord()));
  }

  @Override
  public Map<String, RecordFace> faces(Collection<String> recordIds) {
    Map<String, RecordFace> faces = new LinkedHashMap<>();
    for (LiveRecord record : pool.listRecords(recordIds)) {
      faces.put(record.recordId(), face(record));
    }
    return faces;
  }

  @Override
  public List<RecordFace> household(String householdId) {
    return pool.findHousehold(householdId)
        .map(found -> found.members().stream().map(this::face).toList())
        .orElse(List.of());
  }

  @Override
  public Optional<Now> now(String recordId) {
    return pool.findDetail(recordId).map(HardshipPoolReading::now);
  }

  private static Now now(RecordDetail detail) {
    return new Now(
        detail.provenance().row(),
        detail.provenance().fileName(),
        detail.provenance().asOf(),
        detail.provenance().stale(),
        detail.provenance().basis(),
        detail.values().stream()
            .filter(value -> !value.text().isBlank() && !KEY.matcher(value.label()).matches())
            .map(value -> new Value(value.label(), value.text(), value.sensitivity() == 1))
            .toList());
  }

  private RecordFace face(LiveRecord record) {
    SourceStatus source = sources().get(record.contractId());
    return new RecordFace(
        record.recordId(),
        record.hardshipClass(),
        source == null ? "" : source.departmentName(),
        record.asOf(),
        text(record.householdId()),
        text(record.relation()),
        new Face(
            record.name(),
            record.citizenId(),
            record.sex(),
            record.birthDate(),
            record.division(),
            record.address(),
            record.phone()));
  }

  private Map<String, SourceStatus> sources() {
    Map<String, SourceStatus> found = known;
    if (found == null) {
      found =
          pool.sources().stream()
              .collect(Collectors.toMap(SourceStatus::contractId, source -> source));
      known = found;
    }
    return found;
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
