package org.relieflink.platform.screening.internal.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.linkage.RecordTimes;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PoolChanged;
import org.relieflink.platform.pool.PoolDifference;
import org.relieflink.platform.pool.PublishedBatch;
import org.relieflink.platform.pool.RecordDetail;
import org.relieflink.platform.pool.RecordVersion;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.screening.internal.Face;
import org.relieflink.platform.screening.internal.RecordFace;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** 通过数据池的大门读。 Reads the pool through its public door. */
@Component
class HardshipPoolReading implements PoolReading {
  private static final Pattern KEY = Pattern.compile(".*(编号|序号|证号|档案号|单号)");

  private final HardshipPool pool;
  private final TransactionTemplate snapshot;
  private final Clock clock;
  private volatile @Nullable Map<String, SourceStatus> known;

  HardshipPoolReading(HardshipPool pool, PlatformTransactionManager transactions, Clock clock) {
    this.pool = pool;
    this.clock = clock;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    snapshot.setReadOnly(true);
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
  public Snapshot forEach(Consumer<PoolRecord> consumer) {
    return Objects.requireNonNull(
        snapshot.execute(
            status -> {
              pool.forEachRecord(record -> consumer.accept(record.toPoolRecord()));
              return held();
            }));
  }

  private Snapshot held() {
    return new Snapshot(state(), pool.publishedBatches(), pool.countRecords());
  }

  @Override
  public Optional<Difference> since(Snapshot before, long most) {
    return Objects.requireNonNull(snapshot.execute(status -> difference(before, held(), most)));
  }

  private Optional<Difference> difference(Snapshot before, Snapshot now, long most) {
    Set<PublishedBatch> more = new HashSet<>(now.batches());
    more.removeAll(before.batches());
    boolean all = now.batches().containsAll(before.batches());
    boolean told = !more.isEmpty() || now.state().version() == before.state().version();
    if (!all || !told || more.stream().mapToLong(PublishedBatch::changes).sum() > most) {
      return Optional.empty();
    }
    PoolDifference did = pool.differenceOf(more.stream().map(PublishedBatch::batchId).toList());
    long expected = before.records() - did.withdrawn().size() + did.added().size();
    return expected == now.records()
        ? Optional.of(
            new Difference(
                now, did.withdrawn(), did.added().stream().map(LiveRecord::toPoolRecord).toList()))
        : Optional.empty();
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
  public List<Version> versions(Face asked, Collection<String> recordIds) {
    String birth = asked.born().map(LocalDate::toString).orElse("");
    return pool.versionsOf(recordIds, asked.citizenId(), asked.name(), birth).stream()
        .map(this::version)
        .toList();
  }

  private Version version(RecordVersion version) {
    List<RecordTimes> times = version.times(clock.getZone());
    return new Version(
        version.record().toPoolRecord(),
        face(version.record()),
        times,
        times.get(0).validFrom() != null,
        version.firstAsOf(),
        version.record().asOf());
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
