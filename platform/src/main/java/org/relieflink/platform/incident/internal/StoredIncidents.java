package org.relieflink.platform.incident.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.incident.Closing;
import org.relieflink.platform.incident.Duty;
import org.relieflink.platform.incident.DutyRule;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentLevel;
import org.relieflink.platform.incident.Incidents;
import org.relieflink.platform.incident.NewIncident;
import org.relieflink.platform.incident.Said;
import org.relieflink.platform.incident.Touched;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.springframework.stereotype.Service;

@Service
class StoredIncidents implements Incidents {
  private final IncidentStore store;
  private final OpenIncident opening;
  private final StepIncident stepping;
  private final CloseIncident closing;
  private final IncidentRules rules;
  private final Trail trail;

  StoredIncidents(
      IncidentStore store,
      OpenIncident opening,
      StepIncident stepping,
      CloseIncident closing,
      IncidentRules rules,
      Trail trail) {
    this.store = store;
    this.opening = opening;
    this.stepping = stepping;
    this.closing = closing;
    this.rules = rules;
    this.trail = trail;
  }

  @Override
  public List<Incident> list(Officer officer, boolean closed, long before) {
    return store.list(officer, closed, before);
  }

  @Override
  public long count(Officer officer, boolean closed) {
    return store.count(officer, closed);
  }

  @Override
  public Optional<Incident> find(Officer officer, long id) {
    return store.find(officer, id);
  }

  @Override
  public Outcome<Incident> open(Officer officer, NewIncident wanted) {
    return opening.open(officer, wanted);
  }

  @Override
  public Outcome<Incident> add(Officer officer, long id, Said said) {
    return stepping.add(officer, id, said);
  }

  @Override
  public List<Long> entries(Incident incident) {
    return store.entries(incident.id(), MOST_ENTRIES);
  }

  /** A chief reads no trail; of an incident that he handles he sees what it rests on. */
  @Override
  public List<TrailEntry> shownEntries(Incident incident) {
    List<Long> ids = store.entries(incident.id(), SHOWN_ENTRIES);
    return Actor.asServer(() -> trail.of(ids));
  }

  @Override
  public Touched touched(Incident incident) {
    List<Long> ids = entries(incident);
    return TouchedCount.of(rules, Actor.asServer(() -> trail.of(ids)));
  }

  @Override
  public IncidentLevel proposed(Incident incident, Touched touched) {
    return rules.proposed(touched, IncidentLog.day(incident.detectedAt()));
  }

  @Override
  public List<Duty> duties(Incident incident) {
    return rules.duties(incident.level(), IncidentLog.day(incident.detectedAt())).stream()
        .map(rule -> duty(incident, rule))
        .toList();
  }

  /** Who left a stage out before its level rose has not done what may not be left out. */
  private static Duty duty(Incident incident, DutyRule rule) {
    return new Duty(
        rule,
        incident.detectedAt().plus(rule.within()),
        incident.steps().stream()
            .filter(step -> step.act().stage() == rule.stage())
            .filter(step -> rule.waivable() || !step.act().waives())
            .findFirst()
            .orElse(null));
  }

  @Override
  public Optional<Closing> closing(Officer officer, Incident incident) {
    return closing.find(officer, incident);
  }

  @Override
  public Outcome<Closing> askToClose(Officer officer, long id, Wish wish) {
    return closing.ask(officer, id, wish);
  }

  @Override
  public Outcome<Incident> close(Officer officer, long id) {
    return closing.close(officer, id);
  }
}
