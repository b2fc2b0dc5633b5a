package org.relieflink.platform.pool.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.pool.SourceStatus.Freshness;

/**
 * “数据”页。 The page of sources.
 *
 * @param hardship records of hardship classes, without register pages
 * @param classes hardship classes that have records
 * @param context register pages
 * @param asOf the newest as-of date of all lists
 */
public record SourcesView(
    List<SourceLine> lines,
    long hardship,
    long classes,
    long context,
    long stale,
    long missing,
    @Nullable LocalDate asOf) {

  static SourcesView of(List<SourceStatus> sources) {
    List<SourceStatus> sorted =
        sources.stream().sorted(Comparator.comparingInt(source -> order(sources, source))).toList();
    List<SourceLine> lines = new ArrayList<>();
    String department = "";
    for (SourceStatus source : sorted) {
      lines.add(SourceLine.of(source, !source.department().equals(department)));
      department = source.department();
    }
    return new SourcesView(
        lines,
        sources.stream().filter(s -> !s.context()).mapToLong(SourceStatus::records).sum(),
        sources.stream().filter(s -> !s.context() && s.records() > 0).count(),
        sources.stream().filter(SourceStatus::context).mapToLong(SourceStatus::records).sum(),
        sources.stream().filter(s -> s.freshness() == Freshness.STALE).count(),
        sources.stream().filter(s -> s.freshness() == Freshness.NONE).count(),
        sources.stream()
            .map(SourceStatus::asOf)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null));
  }

  /** Lists of one department stand together, departments in the order of their first list. */
  private static int order(List<SourceStatus> sources, SourceStatus source) {
    int first = 0;
    while (!sources.get(first).department().equals(source.department())) {
      first++;
    }
    return first;
  }
}
