package org.relieflink.platform.staff.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.Units;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** 单位的接口。 Units: list, one, a new one, its name and whether it is open. */
@RestController
class UnitApi {
  private final Units units;
  private final CurrentOfficer current;

  UnitApi(Units units, CurrentOfficer current) {
    this.units = units;
    this.current = current;
  }

  /**
   * 一个单位。
   *
   * @param above the division above, from the code; empty at the top
   */
  record Shown(
      String id,
      String place,
      String line,
      String name,
      String above,
      long accounts,
      @Nullable Instant closedAt) {
    static Shown of(OfficeUnit unit) {
      return new Shown(
          Long.toString(unit.id()),
          unit.unit().place(),
          unit.unit().line(),
          unit.name(),
          StaffTexts.above(unit.unit()),
          unit.accounts(),
          unit.closedAt());
    }
  }

  @GetMapping("/api/v1/units")
  List<Shown> list() {
    return units.list().stream().map(Shown::of).toList();
  }

  @GetMapping("/api/v1/units/{id}")
  Shown show(@PathVariable long id) {
    return Shown.of(known(id));
  }

  private OfficeUnit known(long id) {
    return units.find(id).orElseThrow(() -> Refusal.of(StaffRefusal.UNKNOWN).asException());
  }

  /** 要加的单位。 */
  record Wanted(@Nullable String place, @Nullable String line, @Nullable String name) {}

  @PostMapping("/api/v1/units")
  Shown add(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted body) {
    Said said = StaffApi.said("", key);
    var unit =
        UnitPages.unit(body.place, body.line)
            .orElseThrow(() -> Refusal.of(StaffRefusal.PLACE_WRONG).asException());
    return Shown.of(units.add(current.get(), unit, AccountForms.text(body.name), said).orThrow());
  }

  /** 改动：{@code act} is rename, close or reopen; there is none that moves a unit. */
  record Change(@Nullable String act, @Nullable String name) {}

  @PostMapping("/api/v1/units/{id}/changes")
  Shown change(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Change body) {
    known(id);
    Said said = StaffApi.said("", key);
    Officer officer = current.get();
    Outcome<OfficeUnit> outcome =
        switch (AccountForms.text(body.act).toLowerCase(Locale.ROOT)) {
          case "rename" -> units.rename(officer, id, AccountForms.text(body.name), said);
          case "close" -> units.close(officer, id, said);
          case "reopen" -> units.reopen(officer, id, said);
          default -> Outcome.refused(StaffRefusal.CHANGE_UNKNOWN);
        };
    return Shown.of(outcome.orThrow());
  }
}
