package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.stereotype.Component;

/** 案件里的职责：the clocks of all cases that the reader may see. */
@Component
class CaseDuties implements DutySource {
  private final CaseRows rows;
  private final CaseClock clocks;

  CaseDuties(CaseRows rows, CaseClock clocks) {
    this.rows = rows;
    this.clocks = clocks;
  }

  @Override
  public Set<String> duties() {
    return CaseClock.DUTIES;
  }

  @Override
  public List<DutyRun> runs(Officer reader, LocalDate since) {
    return rows.since(reader, since).stream()
        .flatMap(one -> clocks.runs(one).stream().map(run -> run(one, run)))
        .toList();
  }

  private static DutyRun run(ReliefCase one, CaseClock.Run run) {
    return new DutyRun(
        run.duty(),
        run.owner(),
        one.number(),
        "/cases/" + one.id(),
        run.time(),
        run.due(),
        run.dropped());
  }
}
