package org.relieflink.platform.pool.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.pool.SourceStatus;
import org.relieflink.platform.pool.SourceStatus.Freshness;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.store.SourceTable;
import org.relieflink.platform.pool.internal.store.SourceTable.Last;
import org.springframework.stereotype.Component;

/** 各名单的现状：多少条、截至哪天、算不算旧。 How every list stands today. */
@Component
public class Sources {
  private static final Need READ = new Need(Matter.POOL, Deed.READ);

  private final ContractBook book;
  private final SourceTable table;
  private final Clock clock;
  private final Reach reach;

  Sources(ContractBook book, SourceTable table, Clock clock, Reach reach) {
    this.reach = reach;
    this.book = book;
    this.table = table;
    this.clock = clock;
  }

  public List<SourceStatus> all() {
    Map<String, Last> last = table.last();
    Map<String, Long> live = table.live();
    return book.all().stream()
        .filter(one -> !book.isWithdrawn(one.id()) || live.getOrDefault(one.id(), 0L) > 0)
        .map(contract -> status(contract, last.get(contract.id()), live))
        .toList();
  }

  /** What this officer may see: a department its own lists. */
  public List<SourceStatus> visibleTo(Officer officer) {
    return all().stream().filter(source -> visible(officer, source)).toList();
  }

  private boolean visible(Officer officer, SourceStatus source) {
    Unit owner = Unit.of(officer.unit().place(), source.department());
    return reach.covers(officer, READ, Whose.of(owner));
  }

  static boolean stale(Contract contract, LocalDate asOf, LocalDate today) {
    return ChronoUnit.DAYS.between(asOf, today) > contract.freshForDays();
  }

  static String basis(Contract contract) {
    return "《"
        + contract.basis().law()
        + "》"
        + contract.basis().article()
        + "·"
        + contract.basis().agreement();
  }

  private SourceStatus status(Contract contract, @Nullable Last last, Map<String, Long> live) {
    LocalDate today = LocalDate.now(clock);
    return new SourceStatus(
        contract.id(),
        contract.department().id(),
        contract.department().name(),
        contract.title(),
        contract.hardshipClass(),
        contract.context(),
        basis(contract),
        contract.freshForDays(),
        live.getOrDefault(contract.id(), 0L),
        last == null ? null : last.asOf(),
        last == null ? null : last.uploadedAt(),
        last == null ? null : last.fileName(),
        last == null ? null : last.batchId(),
        last == null ? 0 : last.rejected(),
        freshness(contract, last, today),
        last == null ? 0 : ChronoUnit.DAYS.between(last.asOf(), today));
  }

  private static Freshness freshness(Contract contract, @Nullable Last last, LocalDate today) {
    if (last == null) {
      return Freshness.NONE;
    }
    return stale(contract, last.asOf(), today) ? Freshness.STALE : Freshness.FRESH;
  }
}
