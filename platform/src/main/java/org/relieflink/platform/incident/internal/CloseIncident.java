package org.relieflink.platform.incident.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.approval.ApprovalContent;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRequest;
import org.relieflink.platform.approval.Approvals;
import org.relieflink.platform.approval.Saying;
import org.relieflink.platform.incident.Closing;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentAct;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.IncidentStep;
import org.relieflink.platform.incident.Incidents.Wish;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 结束事件：asks another person first. Agreed to are this finding, these words and the steps so far: one
 * step more wants a new agreement. The voice of somebody it is about does not count.
 */
@Component
class CloseIncident {
  private final IncidentStore store;
  private final ClosingStore closings;
  private final Approvals approvals;
  private final IncidentLog log;

  CloseIncident(IncidentStore store, ClosingStore closings, Approvals approvals, IncidentLog log) {
    this.store = store;
    this.closings = closings;
    this.approvals = approvals;
    this.log = log;
  }

  @Transactional
  public Outcome<Closing> ask(Officer officer, long id, Wish wish) {
    store.lock(id);
    Optional<Incident> found = store.find(officer, id);
    Refusal wrong = found.isEmpty() ? null : wrong(found.get(), wish);
    if (found.isEmpty() || wrong != null) {
      return wrong == null
          ? Outcome.refused(IncidentRefusal.UNKNOWN)
          : new Outcome.Refused<>(wrong);
    }
    Incident incident = found.get();
    var row = new ClosingStore.Row(officer.staffNumber(), wish.finding(), wish.words(), log.now());
    closings.add(id, row);
    return approvals
        .ask(
            officer,
            new ApprovalRequest(
                content(incident, row),
                "结束事件 " + incident.number(), // stored and shown to others, so in one language
                "结论和查明的事见 " + incident.number(), // not to be read by whom it is about
                incident.number(),
                "/incidents/" + id,
                List.of()))
        .map(asked -> closing(row, Optional.of(asked)));
  }

  private static @Nullable Refusal wrong(Incident incident, Wish wish) {
    if (incident.closed()) {
      return Refusal.of(IncidentRefusal.CLOSED);
    }
    if (!incident.missing().isEmpty()) {
      return Refusal.of(IncidentRefusal.STAGE_MISSING, incident.missing().size());
    }
    return IncidentLog.wrong(wish.words(), Saying.LONGEST_REASON);
  }

  private static String subject(Incident incident) {
    return IncidentLog.object(incident.id());
  }

  private static ApprovalContent content(Incident incident, ClosingStore.Row row) {
    return ApprovalContent.of(ApprovalKind.INCIDENT_CLOSE, subject(incident))
        .with("kind", incident.kind().name())
        .with("level", incident.level().name())
        .with("steps", Integer.toString(incident.steps().size()))
        .with("finding", row.finding().code())
        .with("words", row.words());
  }

  private static Closing closing(ClosingStore.Row row, Optional<Approval> approval) {
    return new Closing(row.officer(), row.finding(), row.words(), row.at(), approval);
  }

  Optional<Closing> find(Officer officer, Incident incident) {
    return closings.last(incident.id()).map(row -> closing(row, live(officer, incident, row)));
  }

  /** The live request of the one who asked, while it is about exactly this. */
  private Optional<Approval> live(Officer officer, Incident incident, ClosingStore.Row row) {
    return row.officer().equals(officer.staffNumber())
        ? approvals
            .findLive(officer, ApprovalKind.INCIDENT_CLOSE, subject(incident))
            .filter(request -> request.digest().equals(content(incident, row).digest()))
        : Optional.empty();
  }

  @Transactional
  public Outcome<Incident> close(Officer officer, long id) {
    store.lock(id);
    Optional<Incident> found = store.find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(IncidentRefusal.UNKNOWN);
    }
    Incident incident = found.get();
    if (incident.closed()) {
      return Outcome.refused(IncidentRefusal.CLOSED);
    }
    Optional<ClosingStore.Row> row =
        closings.last(id).filter(asked -> asked.officer().equals(officer.staffNumber()));
    if (row.isEmpty()) {
      return Outcome.refused(IncidentRefusal.CLOSING_MISSING);
    }
    boolean ownVoice =
        live(officer, incident, row.get()).stream()
            .flatMap(request -> request.agreements().stream())
            .anyMatch(step -> incident.about().contains(step.officer()));
    return ownVoice
        ? Outcome.refused(IncidentRefusal.OWN_VOICE)
        : approvals
            .use(officer, content(incident, row.get()))
            .map(used -> ended(officer, incident, new Agreed(row.get(), used.id())));
  }

  private record Agreed(ClosingStore.Row row, long approval) {}

  private Incident ended(Officer officer, Incident incident, Agreed agreed) {
    var step =
        new IncidentStep(
            IncidentAct.CLOSED,
            null,
            null,
            agreed.row.finding(),
            agreed.row.words(),
            officer.staffNumber(),
            officer.displayName(),
            log.now());
    store.add(incident.id(), step, agreed.approval);
    log.done(officer, "INCIDENT_CLOSED", incident.id(), agreed.row.words());
    return store.find(officer, incident.id()).orElseThrow();
  }
}
