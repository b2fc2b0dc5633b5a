package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.CaseNumber;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefState;
import org.relieflink.platform.relief.ReliefStep;
import org.relieflink.platform.sharing.Requests;
import org.springframework.stereotype.Component;

/**
 * 案件里的职责：the clocks of all cases that the reader may see; and what the ledger alone follows: urgent
 * cases until they are decided, accepted ones until a department is asked or nothing is left to
 * verify.
 */
@Component
class CaseDuties implements DutySource {
  private static final String URGENT = "urgent-relief";
  private static final String ASK = "ask-departments";
  private static final Set<ReliefAct> ENDS =
      Set.of(ReliefAct.GRANT, ReliefAct.REFUSE, ReliefAct.DECLINE);

  private final CaseRows rows;
  private final CaseClock clocks;
  private final Requests requests;

  CaseDuties(CaseRows rows, CaseClock clocks, Requests requests) {
    this.rows = rows;
    this.clocks = clocks;
    this.requests = requests;
  }

  @Override
  public Set<String> duties() {
    Set<String> all = new TreeSet<>(CaseClock.DUTIES);
    all.addAll(Set.of(URGENT, ASK));
    return all;
  }

  @Override
  public List<DutyRun> runs(Officer reader, LocalDate since) {
    List<ReliefCase> cases = rows.since(reader, since);
    Map<String, LocalDate> asked = requests.firstSent(reader, earliest(cases, since));
    return cases.stream()
        .flatMap(
            one ->
                Stream.concat(
                    clocks.runs(one).stream().map(run -> run(one, run)),
                    Stream.concat(urgent(one).stream(), ofOwn(reader, one, asked).stream())))
        .toList();
  }

  private static LocalDate earliest(List<ReliefCase> cases, LocalDate since) {
    return cases.stream()
        .map(one -> CaseClock.day(one.at()))
        .min(LocalDate::compareTo)
        .filter(day -> day.isBefore(since))
        .orElse(since);
  }

  private static Optional<DutyRun> urgent(ReliefCase one) {
    return one.urgent()
        ? Optional.of(of(URGENT, one, DutyTime.of(CaseClock.day(one.at()), first(one, ENDS))))
        : Optional.empty();
  }

  /** The requests of other offices are not told: of their cases nothing can be said. */
  private static Optional<DutyRun> ofOwn(
      Officer reader, ReliefCase one, Map<String, LocalDate> asked) {
    return one.whose().unit().place().equals(reader.unit().place())
        ? asked(one, asked)
        : Optional.empty();
  }

  /** A request of before the case counts as asked at once; what needed none was verified. */
  private static Optional<DutyRun> asked(ReliefCase one, Map<String, LocalDate> asked) {
    LocalDate accepted = first(one, Set.of(ReliefAct.ACCEPT));
    if (accepted == null || !one.steps().stream().anyMatch(CaseDuties::verifies)) {
      return Optional.empty();
    }
    LocalDate sent = asked.get(CaseNumber.of(one.caseNo()));
    LocalDate ended = sent != null && sent.isBefore(accepted) ? accepted : sent;
    LocalDate verified = first(one, Set.of(ReliefAct.VERIFY));
    boolean sooner = ended == null || (verified != null && verified.isBefore(ended));
    return Optional.of(of(ASK, one, DutyTime.of(accepted, sooner ? verified : ended)));
  }

  private static boolean verifies(ReliefStep step) {
    return step.state() == ReliefState.VERIFICATION;
  }

  private static @Nullable LocalDate first(ReliefCase one, Set<ReliefAct> acts) {
    return one.steps().stream()
        .filter(step -> acts.contains(step.act()))
        .findFirst()
        .map(step -> CaseClock.day(step.at()))
        .orElse(null);
  }

  private static DutyRun of(String duty, ReliefCase one, DutyTime time) {
    boolean dropped = one.state() == ReliefState.WITHDRAWN && time.ended() == null;
    return run(one, new CaseClock.Run(duty, one.whose().unit(), time, null, dropped));
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
