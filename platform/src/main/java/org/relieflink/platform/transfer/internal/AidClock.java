package org.relieflink.platform.transfer.internal;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyTime;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.RowState;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.duty.DutyRun;
import org.relieflink.platform.duty.DutySource;
import org.relieflink.platform.relief.ReliefCase;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefDecision;
import org.relieflink.platform.transfer.Transfer;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferSide;
import org.relieflink.platform.transfer.TransferState;
import org.relieflink.platform.transfer.TransferStep;
import org.springframework.stereotype.Component;

/**
 * 移送里的另外两项职责：the legal aid office decides on what it has received, by its result; the handling
 * office sends the rural affairs office what it drafted for a case once that is granted. Whom
 * nobody thought to transfer is not seen here.
 */
@Component
class AidClock implements DutySource {
  private static final String DECIDE = "legal-aid-decide";
  private static final String RURAL = "send-rural";
  private static final String LEGAL_AID = "legal-aid"; // in the catalogue of helps
  private static final String JUSTICE = "justice";
  private static final String RURAL_AFFAIRS = "rural_affairs";
  private static final Set<TransferState> RECEIVED =
      EnumSet.of(TransferState.PREVIEWED, TransferState.ACCEPTED, TransferState.REJECTED);
  private static final Set<TransferState> ANSWERED =
      EnumSet.of(
          TransferState.RESULT,
          TransferState.REJECTED,
          TransferState.RETURNED,
          TransferState.CONFIRMED,
          TransferState.CLOSED);

  private final TransferRows rows;
  private final ReliefCases cases;

  AidClock(TransferRows rows, ReliefCases cases) {
    this.rows = rows;
    this.cases = cases;
  }

  @Override
  public Set<String> duties() {
    return Set.of(DECIDE, RURAL);
  }

  @Override
  public List<DutyRun> runs(Officer officer, LocalDate since) {
    Map<Long, DutyRun> found = new LinkedHashMap<>();
    for (Transfer one : rows.since(officer, TransferSide.DEPARTMENT, since)) {
      aid(one, "/transfer-tasks/").ifPresent(run -> found.put(one.id(), run));
    }
    for (Transfer one : rows.since(officer, TransferSide.SENDER, since)) {
      aid(one, "/transfers/")
          .or(() -> rural(officer, one))
          .ifPresent(run -> found.put(one.id(), run));
    }
    return List.copyOf(found.values());
  }

  private static Optional<TransferStep> first(Transfer one, Set<TransferState> states) {
    return one.steps().stream().filter(step -> states.contains(step.state())).findFirst();
  }

  private static boolean dropped(Transfer one, @Nullable LocalDate ended) {
    return ended == null
        && (one.state() == TransferState.WITHDRAWN || one.whose().state() == RowState.SEALED);
  }

  private static boolean about(TransferStep step, String line) {
    return step.offered().equals(line) || step.holder().equals(line);
  }

  private static Optional<DutyRun> aid(Transfer one, String path) {
    return one.helps().contains(LEGAL_AID)
        ? one.steps().stream()
            .filter(step -> RECEIVED.contains(step.state()))
            .filter(step -> about(step, JUSTICE) || step.line().equals(JUSTICE))
            .findFirst()
            .map(step -> aid(one, step, path + one.id()))
        : Optional.empty();
  }

  private static DutyRun aid(Transfer one, TransferStep received, String href) {
    LocalDate ended = first(one, ANSWERED).map(step -> TransferDay.of(step.at())).orElse(null);
    var time = DutyTime.of(TransferDay.of(received.at()), ended);
    Unit owner = new Unit(one.sender().place(), JUSTICE);
    return new DutyRun(DECIDE, owner, one.number(), href, time, null, dropped(one, ended));
  }

  private Optional<DutyRun> rural(Officer officer, Transfer one) {
    boolean asked =
        one.subjectKind().equals(CaseSubjects.CASE) && about(one.steps().get(0), RURAL_AFFAIRS);
    return asked
        ? cases
            .find(officer, one.subjectId())
            .flatMap(AidClock::decided)
            .map(day -> rural(one, day))
        : Optional.empty();
  }

  private static Optional<LocalDate> decided(ReliefCase one) {
    return Optional.ofNullable(one.decision())
        .filter(ReliefDecision::isGrant)
        .map(decision -> TransferDay.of(decision.at()));
  }

  /** From the decision, or the draft that came after it; sent before counts as sent with it. */
  private static DutyRun rural(Transfer one, LocalDate decided) {
    LocalDate drafted = TransferDay.of(one.steps().get(0).at());
    LocalDate started = drafted.isAfter(decided) ? drafted : decided;
    LocalDate sent =
        one.steps().stream()
            .filter(step -> step.act() == TransferAct.SEND)
            .findFirst()
            .map(step -> TransferDay.of(step.at()))
            .map(day -> day.isBefore(started) ? started : day)
            .orElse(null);
    return new DutyRun(
        RURAL,
        one.sender(),
        one.number(),
        "/transfers/" + one.id(),
        DutyTime.of(started, sent),
        null,
        dropped(one, sent));
  }
}
