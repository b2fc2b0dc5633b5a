package org.relieflink.platform.incident.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.incident.DutyRule;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentAct;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.IncidentStep;
import org.relieflink.platform.incident.Said;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 记一步：研判、处置、报告、告知, in any order and as often as it happens; the clock is the server's. */
@Component
class StepIncident {
  private final IncidentStore store;
  private final IncidentRules rules;
  private final IncidentLog log;

  StepIncident(IncidentStore store, IncidentRules rules, IncidentLog log) {
    this.store = store;
    this.rules = rules;
    this.log = log;
  }

  @Transactional
  public Outcome<Incident> add(Officer officer, long id, Said said) {
    store.lock(id);
    Optional<Incident> found = store.find(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(IncidentRefusal.UNKNOWN);
    }
    Refusal wrong = wrong(found.get(), said);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    boolean assessed = said.act() == IncidentAct.ASSESSED;
    var step =
        new IncidentStep(
            said.act(),
            assessed ? said.kind() : null,
            assessed ? said.level() : null,
            null,
            said.words(),
            officer.staffNumber(),
            officer.displayName(),
            log.now());
    store.add(id, step, null);
    log.done(officer, "INCIDENT_" + said.act(), id, said.words());
    return Outcome.of(store.find(officer, id).orElseThrow());
  }

  private @Nullable Refusal wrong(Incident incident, Said said) {
    if (incident.closed()) {
      return Refusal.of(IncidentRefusal.CLOSED);
    }
    if (said.act() == IncidentAct.CLOSED) {
      return Refusal.of(IncidentRefusal.STEP_UNKNOWN);
    }
    if (said.act() == IncidentAct.ASSESSED && said.kind() == null) {
      return Refusal.of(IncidentRefusal.KIND_UNKNOWN);
    }
    if (said.act() == IncidentAct.ASSESSED && said.level() == null) {
      return Refusal.of(IncidentRefusal.LEVEL_UNKNOWN);
    }
    Optional<DutyRule> must = said.act().waives() ? must(incident, said.act()) : Optional.empty();
    return must.isPresent()
        ? Refusal.of(IncidentRefusal.NOT_WAIVABLE, must.get().title(), must.get().basis().text())
        : IncidentLog.wrong(said.words(), Said.LONGEST);
  }

  /** A duty of the stage that may not be left out at this level. */
  private Optional<DutyRule> must(Incident incident, IncidentAct act) {
    return rules.duties(incident.level(), IncidentLog.day(incident.detectedAt())).stream()
        .filter(rule -> rule.stage() == act.stage() && !rule.waivable())
        .findFirst();
  }
}
