package org.relieflink.platform.staff.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.Units;
import org.relieflink.platform.staff.internal.StaffLog.Subject;
import org.relieflink.platform.staff.internal.StaffLog.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 单位：added, renamed, closed and opened; never moved, never deleted. */
@Service
class StoredUnits implements Units {
  private static final Need WRITE = new Need(Matter.UNITS, Deed.WRITE);

  private final UnitTable table;
  private final Reach reach;
  private final RoleRules rules;
  private final StaffLog log;

  StoredUnits(UnitTable table, Reach reach, RoleRules rules, StaffLog log) {
    this.table = table;
    this.reach = reach;
    this.rules = rules;
    this.log = log;
  }

  @Override
  public List<OfficeUnit> list() {
    return table.list();
  }

  @Override
  public Optional<OfficeUnit> find(long id) {
    return table.find(id);
  }

  @Override
  @Transactional
  public Outcome<OfficeUnit> add(Officer officer, Unit unit, String name, Said said) {
    String fingerprint = AccountAct.UNIT_ADDED + "|" + unit + "|" + name;
    Optional<ActBook.Done> before = log.repeated(officer, said);
    if (before.isPresent()) {
      return before.get().fingerprint().equals(fingerprint)
          ? Outcome.of(table.find(before.get().id()).orElseThrow())
          : Outcome.refused(StaffRefusal.KEY_REUSED);
    }
    Refusal wrong = wrong(officer, unit, name, said);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    Optional<OfficeUnit> added = table.add(unit, name);
    if (added.isEmpty()) {
      return Outcome.refused(StaffRefusal.UNIT_TAKEN);
    }
    log.done(
        officer, subject(added.get()), AccountAct.UNIT_ADDED, new Told(name, said, fingerprint));
    return Outcome.of(added.get());
  }

  private @Nullable Refusal wrong(Officer officer, Unit unit, String name, Said said) {
    Refusal refusal = StaffLog.wrong(said, false);
    if (refusal != null) {
      return refusal;
    }
    if (!rules.lines().contains(unit.line())) {
      return Refusal.of(StaffRefusal.LINE_UNKNOWN);
    }
    if (!known(officer, unit.place()) || !reach.covers(officer, WRITE, Whose.of(unit))) {
      return Refusal.of(StaffRefusal.PLACE_WRONG);
    }
    return Names.good(name) ? null : Refusal.of(StaffRefusal.NAME_WRONG, Names.LONGEST);
  }

  /** In the table of divisions and in force; the own place also where none was configured. */
  private static boolean known(Officer officer, String place) {
    return switch (DivisionCode.of(place).status()) {
      case CURRENT, SYNTHETIC -> true;
      case ABOLISHED, UNKNOWN -> place.equals(officer.unit().place());
    };
  }

  @Override
  @Transactional
  public Outcome<OfficeUnit> rename(Officer officer, long id, String name, Said said) {
    return change(officer, id, new Change(AccountAct.UNIT_RENAMED, name), said);
  }

  @Override
  @Transactional
  public Outcome<OfficeUnit> close(Officer officer, long id, Said said) {
    return change(officer, id, new Change(AccountAct.UNIT_CLOSED, ""), said);
  }

  @Override
  @Transactional
  public Outcome<OfficeUnit> reopen(Officer officer, long id, Said said) {
    return change(officer, id, new Change(AccountAct.UNIT_REOPENED, ""), said);
  }

  private record Change(AccountAct act, String name) {}

  private Outcome<OfficeUnit> change(Officer officer, long id, Change change, Said said) {
    Optional<OfficeUnit> found = table.hold(id);
    if (found.isEmpty()) {
      return Outcome.refused(StaffRefusal.UNKNOWN);
    }
    OfficeUnit unit = found.get();
    String fingerprint = change.act + "|" + id + "|" + change.name;
    Optional<ActBook.Done> before = log.repeated(officer, said);
    if (before.isPresent()) {
      return before.get().fingerprint().equals(fingerprint)
          ? Outcome.of(unit)
          : Outcome.refused(StaffRefusal.KEY_REUSED);
    }
    Refusal wrong = against(officer, unit, change, said);
    if (wrong != null) {
      log.refused(officer, subject(unit), change.act, wrong);
      return new Outcome.Refused<>(wrong);
    }
    boolean renaming = change.act == AccountAct.UNIT_RENAMED;
    Instant closedAt =
        change.act == AccountAct.UNIT_CLOSED
            ? log.now()
            : change.act == AccountAct.UNIT_REOPENED ? null : unit.closedAt();
    table.put(unit, renaming ? change.name : unit.name(), closedAt);
    log.done(officer, subject(unit), change.act, new Told(change.name, said, fingerprint));
    return Outcome.of(table.hold(id).orElseThrow());
  }

  private @Nullable Refusal against(Officer officer, OfficeUnit unit, Change change, Said said) {
    if (!reach.covers(officer, WRITE, Whose.of(unit.unit()))) {
      return Refusal.of(StaffRefusal.NOT_YOURS);
    }
    Refusal wrong = StaffLog.wrong(said, false);
    if (wrong != null) {
      return wrong;
    }
    return switch (change.act) {
      case UNIT_RENAMED -> renaming(unit, change.name);
      case UNIT_CLOSED -> closing(unit);
      case UNIT_REOPENED -> unit.open() ? Refusal.of(StaffRefusal.ALREADY_OPEN) : null;
      default -> throw new IllegalStateException("not an act on a unit: " + change.act);
    };
  }

  private static @Nullable Refusal renaming(OfficeUnit unit, String name) {
    if (!Names.good(name)) {
      return Refusal.of(StaffRefusal.NAME_WRONG, Names.LONGEST);
    }
    return name.equals(unit.name()) ? Refusal.of(StaffRefusal.NOTHING_TO_CHANGE) : null;
  }

  private static @Nullable Refusal closing(OfficeUnit unit) {
    if (!unit.open()) {
      return Refusal.of(StaffRefusal.UNIT_CLOSED, unit.name());
    }
    return unit.accounts() > 0
        ? Refusal.of(StaffRefusal.UNIT_IN_USE, unit.name(), unit.accounts())
        : null;
  }

  private static Subject subject(OfficeUnit unit) {
    return new Subject("unit", unit.id(), unit.unit().place() + " " + unit.unit().line());
  }
}
