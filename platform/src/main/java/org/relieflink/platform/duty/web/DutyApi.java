package org.relieflink.platform.duty.web;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.Duty;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.duty.Duties;
import org.relieflink.platform.duty.DutyLine;
import org.relieflink.platform.duty.DutyMatter;
import org.relieflink.platform.duty.DutyRefusal;
import org.relieflink.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 职责台账的接口。 */
@RestController
class DutyApi {
  private final Duties duties;
  private final CurrentOfficer current;
  private final DutyTexts texts;

  DutyApi(Duties duties, CurrentOfficer current, DutyTexts texts) {
    this.duties = duties;
    this.current = current;
    this.texts = texts;
  }

  /** 一项职责和它的数。 */
  record Line(
      String id,
      String title,
      String party,
      int limit,
      String unit,
      String clause,
      String status,
      boolean followed,
      int late,
      int soon,
      int inTime,
      int paused,
      int doneInTime,
      int doneLate,
      @Nullable Integer usualDays) {
    static Line of(DutyLine line) {
      Duty duty = line.duty();
      return new Line(
          duty.id(),
          duty.title(),
          duty.party().name(),
          duty.limit(),
          duty.unit().name(),
          duty.basis().text(),
          duty.status().code(),
          line.followed(),
          line.count(Standing.LATE),
          line.count(Standing.SOON),
          line.count(Standing.IN_TIME),
          line.count(Standing.PAUSED),
          line.count(Standing.DONE_IN_TIME),
          line.count(Standing.DONE_LATE),
          line.usualDays() < 0 ? null : line.usualDays());
    }
  }

  /** 一年的台账。 */
  record Ledger(int year, List<Line> duties) {}

  /** 一只钟。 */
  record Matter(
      String number,
      String line,
      LocalDate started,
      @Nullable LocalDate ended,
      @Nullable LocalDate due,
      String standing,
      int usedDays,
      int pausedDays,
      int leftDays) {
    static Matter of(DutyMatter one) {
      return new Matter(
          one.run().number(),
          one.run().owner().line(),
          one.run().time().started(),
          one.run().time().ended(),
          one.reading().due(),
          one.reading().standing().name(),
          one.reading().usedDays(),
          one.reading().pausedDays(),
          one.reading().leftDays());
    }
  }

  @GetMapping("/api/v1/duties")
  Ledger ledger(@RequestParam(defaultValue = "") String year) {
    Year chosen = AskedYear.of(year, Year.from(texts.today()));
    return new Ledger(
        chosen.getValue(), duties.ledger(current.get(), chosen).stream().map(Line::of).toList());
  }

  @GetMapping("/api/v1/duties/{duty}")
  List<Matter> one(@PathVariable String duty, @RequestParam(defaultValue = "") String year) {
    if (duties.find(duty).isEmpty()) {
      throw Refusal.of(DutyRefusal.UNKNOWN).asException();
    }
    Year chosen = AskedYear.of(year, Year.from(texts.today()));
    return duties.matters(current.get(), duty, chosen).stream().map(Matter::of).toList();
  }
}
