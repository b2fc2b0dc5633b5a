package org.relieflink.platform.pool.internal;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.ImportCounts;
import org.relieflink.platform.pool.SourceQuality;
import org.relieflink.platform.pool.SourceQuality.Delivery;
import org.relieflink.platform.pool.SourceQuality.FieldQuality;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.pool.internal.check.FieldCount;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.store.Deliveries;
import org.relieflink.platform.pool.internal.store.Deliveries.Kind;
import org.relieflink.platform.pool.internal.store.FieldCounts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 数据质量：每份名单填得全不全、对不对、来得准不准时，和上一份像不像。 Quality of the lists an officer may see. */
@Component
public class Quality {
  private static final int MOST_FILES = 12; // files on one page
  private static final double POINTS = 100.0;

  private final Sources sources;
  private final ContractBook book;
  private final Deliveries deliveries;
  private final FieldCounts fields;

  Quality(Sources sources, ContractBook book, Deliveries deliveries, FieldCounts fields) {
    this.sources = sources;
    this.book = book;
    this.deliveries = deliveries;
    this.fields = fields;
  }

  /** Every list the officer may see, in the order of the contracts. */
  @Transactional(readOnly = true)
  public List<SourceQuality> visibleTo(Officer officer) {
    Map<Kind, List<Delivery>> files = deliveries.latest(MOST_FILES);
    Map<Long, List<FieldCount>> counts =
        fields.of(
            files.values().stream()
                .flatMap(all -> all.stream().limit(2))
                .map(Delivery::batchId)
                .toList());
    return sources.visibleTo(officer).stream()
        .map(source -> quality(source, files, counts))
        .toList();
  }

  /** One list; empty when there is none of this id or the officer may not see it. */
  public Optional<SourceQuality> find(String contractId, Officer officer) {
    return visibleTo(officer).stream()
        .filter(one -> one.source().contractId().equals(contractId))
        .findFirst();
  }

  private SourceQuality quality(
      SourceStatus source, Map<Kind, List<Delivery>> all, Map<Long, List<FieldCount>> counts) {
    Contract contract = book.get(source.contractId());
    boolean whole = contract.delivery() == Contract.Delivery.FULL;
    List<Delivery> files = all.getOrDefault(new Kind(contract.id(), whole), List.of());
    if (files.isEmpty()) {
      return new SourceQuality(source, null, null, null, null, 0, files, List.of());
    }
    Delivery last = files.get(0);
    List<FieldQuality> lines = fields(contract, files, counts);
    return new SourceQuality(
        source,
        complete(lines),
        share(last.counts().good(), last.counts().read()),
        last.repeated() == null ? null : share(last.repeated(), last.counts().read()),
        whole ? moved(last.counts()) : null,
        late(contract, files),
        files,
        lines);
  }

  /** What a list never had and need not have is nobody's fault. */
  private static @Nullable Double complete(List<FieldQuality> lines) {
    OptionalDouble average =
        lines.stream()
            .filter(line -> line.column() || line.needed() || line.drifted())
            .mapToDouble(FieldQuality::filled)
            .average();
    return average.isPresent() ? average.getAsDouble() : null;
  }

  private static @Nullable Double moved(ImportCounts counts) {
    long met = counts.same() + counts.changed() + counts.ended();
    return met == 0 ? null : share(counts.added() + counts.changed() + counts.ended(), met);
  }

  private static int late(Contract contract, List<Delivery> files) {
    int late = 0;
    for (int i = 0; i + 1 < files.size(); i++) {
      long days = ChronoUnit.DAYS.between(files.get(i + 1).asOf(), files.get(i).came());
      late += days > contract.freshForDays() ? 1 : 0;
    }
    return late;
  }

  private List<FieldQuality> fields(
      Contract contract, List<Delivery> files, Map<Long, List<FieldCount>> counts) {
    Map<String, FieldCount> now = named(counts.get(files.get(0).batchId()));
    if (now.isEmpty()) {
      return List.of();
    }
    long rows = files.get(0).counts().read();
    boolean compared = files.size() > 1 && counts.containsKey(files.get(1).batchId());
    Map<String, FieldCount> before =
        compared ? named(counts.get(files.get(1).batchId())) : Map.of();
    long rowsBefore = compared ? files.get(1).counts().read() : 0;
    return contract.fields().stream()
        .map(
            field ->
                line(
                    field,
                    Seen.of(now.get(field.name()), rows),
                    compared ? Seen.of(before.get(field.name()), rowsBefore) : null))
        .toList();
  }

  private static Map<String, FieldCount> named(@Nullable List<FieldCount> counts) {
    return counts == null
        ? Map.of()
        : counts.stream().collect(Collectors.toMap(FieldCount::field, Function.identity()));
  }

  /** One field of one file; nothing filled where the file has no such column. */
  private record Seen(boolean column, long rows, long filled, long faulty) {
    static Seen of(@Nullable FieldCount count, long rows) {
      return count == null
          ? new Seen(false, rows, 0, 0)
          : new Seen(true, rows, count.filled(), count.faulty());
    }
  }

  private FieldQuality line(Field field, Seen now, @Nullable Seen before) {
    int points = book.drift().value();
    boolean drifted =
        before != null
            && (Math.abs(apart(now.filled, now.rows, before.filled, before.rows)) > points
                || apart(now.faulty, now.filled, before.faulty, before.filled) > points);
    return new FieldQuality(
        field.name(),
        field.label(),
        field.presence() != Field.Presence.OPTIONAL,
        share(now.filled, now.rows),
        before == null ? null : share(before.filled, before.rows),
        share(now.faulty, now.filled),
        now.column,
        drifted);
  }

  /** How many percentage points one share lies above another; none where one has no whole. */
  private static double apart(long part, long whole, long partBefore, long wholeBefore) {
    return whole == 0 || wholeBefore == 0
        ? 0
        : POINTS * (part * wholeBefore - partBefore * whole) / ((double) whole * wholeBefore);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
