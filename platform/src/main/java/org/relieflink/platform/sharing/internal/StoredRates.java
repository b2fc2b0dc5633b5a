package org.relieflink.platform.sharing.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.pool.HardshipPool;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.pool.SourceStatus.Freshness;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.SharingRate;
import org.relieflink.platform.sharing.SharingRates;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Service;

@Service
class StoredRates implements SharingRates {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai"); // months are Beijing's
  private final RequestStore store;
  private final Requests requests;
  private final FactBook book;
  private final HardshipPool pool;

  StoredRates(RequestStore store, Requests requests, FactBook book, HardshipPool pool) {
    this.store = store;
    this.requests = requests;
    this.book = book;
    this.pool = pool;
  }

  @Override
  public int fewBelow() {
    return book.fewBelow();
  }

  @Override
  public String nameOf(String department) {
    return book.nameOf(department);
  }

  private record Cell(YearMonth month, String department) {}

  @Override
  public List<SharingRate> of(Officer officer, YearMonth from, YearMonth to) {
    Map<Cell, List<VerificationRequest>> cells = new LinkedHashMap<>();
    for (VerificationRequest one :
        store.between(officer, begin(from.atDay(1)), begin(to.plusMonths(1).atDay(1)))) {
      if (requests.standing(one) != Standing.NONE) {
        var cell = new Cell(YearMonth.from(WorkClock.day(one.sentAt())), one.asked().line());
        cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(one);
      }
    }
    return cells.entrySet().stream()
        .map(entry -> rate(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing(SharingRate::month)
                .reversed()
                .thenComparing(SharingRate::department))
        .toList();
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZONE).toInstant();
  }

  private SharingRate rate(Cell cell, List<VerificationRequest> asked) {
    int inTime = 0;
    int late = 0;
    int open = 0;
    int overdue = 0;
    int refused = 0;
    for (VerificationRequest one : asked) {
      Standing standing = requests.standing(one);
      boolean replied = standing == Standing.DONE_IN_TIME || standing == Standing.DONE_LATE;
      if (replied && !answered(one)) {
        refused++;
      } else if (replied) {
        inTime += standing == Standing.DONE_IN_TIME ? 1 : 0;
        late += standing == Standing.DONE_LATE ? 1 : 0;
      } else {
        open++;
        overdue += standing == Standing.LATE ? 1 : 0;
      }
    }
    return new SharingRate(
        cell.department,
        book.nameOf(cell.department),
        cell.month,
        asked.size(),
        inTime,
        late,
        open,
        overdue,
        refused);
  }

  private static boolean answered(VerificationRequest one) {
    return one.steps().stream()
        .anyMatch(step -> step.state() == org.relieflink.platform.sharing.ShareState.ANSWERED);
  }

  @Override
  public List<Rhythm> rhythm() {
    Map<String, List<SourceStatus>> lists = new LinkedHashMap<>();
    pool.sources()
        .forEach(one -> lists.computeIfAbsent(one.department(), key -> new ArrayList<>()).add(one));
    return lists.entrySet().stream()
        .map(
            entry ->
                new Rhythm(
                    entry.getKey(),
                    book.nameOf(entry.getKey()),
                    entry.getValue().size(),
                    (int)
                        entry.getValue().stream()
                            .filter(one -> one.freshness() == Freshness.FRESH)
                            .count()))
        .toList();
  }
}
