package org.relieflink.platform.identity.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.identity.ClassSpan;
import org.relieflink.platform.identity.HelpEvent;
import org.relieflink.platform.pool.ListFace;
import org.relieflink.platform.pool.LiveRecord;
import org.relieflink.platform.pool.PersonRecords;
import org.relieflink.platform.pool.RecordVersion;
import org.springframework.stereotype.Component;

/** 什么时候在哪份名单上：from the versions of records; what a person took back is left out. */
@Component
class FollowTime {
  private final PersonRecords records;

  FollowTime(PersonRecords records) {
    this.records = records;
  }

  /** A record through its versions. */
  private record Life(LiveRecord last, ClassSpan span) {}

  /** Spans of these records, the earliest first. */
  List<ClassSpan> spans(List<RecordVersion> versions, Set<String> own, LocalDate today) {
    return lives(versions, today).stream()
        .filter(life -> own.contains(life.last.recordId()))
        .map(Life::span)
        .sorted(
            Comparator.comparing(ClassSpan::context)
                .thenComparing(ClassSpan::from)
                .thenComparing(ClassSpan::recordId))
        .toList();
  }

  /** Beginnings and ends of everybody in the versions, newest first; register pages are no help. */
  List<HelpEvent> chain(List<RecordVersion> versions, Set<String> own, LocalDate today) {
    List<HelpEvent> events = new ArrayList<>();
    for (Life life : lives(versions, today)) {
      ClassSpan span = life.span;
      if (!span.context()) {
        boolean self = own.contains(span.recordId());
        events.add(event(life, span.from(), true, self));
        if (span.to() != null) {
          events.add(event(life, span.to(), false, self));
        }
      }
    }
    events.sort(
        Comparator.comparing(HelpEvent::day)
            .thenComparing(HelpEvent::beginning)
            .reversed()
            .thenComparing(event -> event.member().recordId()));
    return events;
  }

  private static HelpEvent event(Life life, LocalDate day, boolean beginning, boolean own) {
    return new HelpEvent(
        day, beginning, life.span.hardshipClass(), life.span.department(), life.last, own);
  }

  private List<Life> lives(List<RecordVersion> versions, LocalDate today) {
    Map<String, List<RecordVersion>> byRecord = new LinkedHashMap<>();
    for (RecordVersion version : versions) {
      if (version.knownTo() == null || version.endedAsOf() != null) {
        byRecord.computeIfAbsent(version.record().recordId(), id -> new ArrayList<>()).add(version);
      }
    }
    List<Life> lives = new ArrayList<>();
    byRecord
        .values()
        .forEach(all -> stretches(all).forEach(one -> life(one, today).ifPresent(lives::add)));
    return lives;
  }

  /** Cut where lists in between did not have the record: coming back is a life of its own. */
  private static List<List<RecordVersion>> stretches(List<RecordVersion> versions) {
    List<List<RecordVersion>> cut = new ArrayList<>();
    LocalDate left = null;
    for (RecordVersion version : versions) {
      if (cut.isEmpty() || (left != null && left.isBefore(version.firstAsOf()))) {
        cut.add(new ArrayList<>());
      }
      cut.get(cut.size() - 1).add(version);
      left = version.endedAsOf();
    }
    return cut;
  }

  private Optional<Life> life(List<RecordVersion> versions, LocalDate today) {
    RecordVersion first = versions.get(0);
    RecordVersion last = versions.get(versions.size() - 1);
    Optional<ListFace> list = records.listOf(last.record().contractId());
    Optional<LocalDate> said =
        PersonMask.day(last.startText()).or(() -> PersonMask.day(first.startText()));
    return list.map(
        face ->
            new Life(
                last.record(),
                new ClassSpan(
                    last.record().recordId(),
                    face.hardshipClass(),
                    face.departmentName(),
                    face.context(),
                    said.orElse(first.firstAsOf()),
                    said.isPresent(),
                    end(last, today),
                    last.record().asOf(),
                    last.knownTo() == null
                        && records.stale(face.contractId(), last.record().asOf()),
                    versions.stream().skip(1).map(RecordVersion::firstAsOf).toList())));
  }

  /** A last day that is still to come is no end. */
  private static @Nullable LocalDate end(RecordVersion last, LocalDate today) {
    return last.endedAsOf() == null
        ? PersonMask.day(last.endText()).filter(day -> day.isBefore(today)).orElse(null)
        : last.endedAsOf();
  }
}
