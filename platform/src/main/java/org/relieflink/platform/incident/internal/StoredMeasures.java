package org.relieflink.platform.incident.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.Measure;
import org.relieflink.platform.incident.Measures;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.AccountQuery;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.Staff;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class StoredMeasures implements Measures {
  private final MeasureStore store;
  private final IncidentStore incidents;
  private final Staff staff;
  private final Accounts accounts;
  private final IncidentLog log;

  StoredMeasures(
      MeasureStore store,
      IncidentStore incidents,
      Staff staff,
      Accounts accounts,
      IncidentLog log) {
    this.store = store;
    this.incidents = incidents;
    this.staff = staff;
    this.accounts = accounts;
    this.log = log;
  }

  @Override
  @Transactional
  public Outcome<Measure> order(Officer officer, long incident, Wanted wanted) {
    incidents.lock(incident);
    Optional<Incident> found = incidents.find(officer, incident);
    if (found.isEmpty()) {
      return Outcome.refused(IncidentRefusal.UNKNOWN);
    }
    Optional<Officer> target =
        wanted.target().matches("[A-Z0-9]{2,20}")
            ? Actor.asServer(() -> accounts.find(wanted.target()))
            : Optional.empty();
    Refusal wrong = wrong(found.get(), target, wanted);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    long id =
        store.add(
            officer,
            found.get(),
            target.orElseThrow(),
            new MeasureStore.Ordered(wanted, log.now()));
    log.done(
        officer,
        TrailNote.of("MEASURE_ORDERED", "account", wanted.target())
            .because(wanted.words())
            .resulting(wanted.kind() + " " + IncidentLog.object(incident)));
    return Outcome.of(store.byId(id));
  }

  private static @Nullable Refusal wrong(
      Incident incident, Optional<Officer> target, Wanted wanted) {
    if (incident.closed()) {
      return Refusal.of(IncidentRefusal.CLOSED);
    }
    return target.isEmpty()
        ? Refusal.of(IncidentRefusal.ACCOUNT_UNKNOWN, wanted.target())
        : IncidentLog.wrong(wanted.words(), LONGEST);
  }

  @Override
  public List<Measure> of(Incident incident) {
    return store.of(incident.id());
  }

  @Override
  public List<Measure> list(Officer officer) {
    return store.list(officer);
  }

  @Override
  @Transactional
  public Outcome<Measure> perform(Officer officer, long id) {
    Optional<Measure> found = store.hold(officer, id);
    if (found.isEmpty()) {
      return Outcome.refused(IncidentRefusal.MEASURE_UNKNOWN);
    }
    Measure measure = found.get();
    if (measure.done() != null) {
      return Outcome.refused(IncidentRefusal.MEASURE_DONE);
    }
    Optional<Account> account = account(measure.target());
    if (account.isEmpty()) {
      return Outcome.refused(IncidentRefusal.ACCOUNT_UNKNOWN, measure.target());
    }
    AccountChange change =
        switch (measure.kind()) {
          case END_SESSIONS -> new AccountChange.EndSessions();
          case CLOSE_ACCOUNT -> new AccountChange.Close();
        };
    String reason = Incident.number(measure.incident()) + " " + measure.words();
    return staff
        .change(officer, account.get().id(), change, Said.of(reason))
        .map(changed -> done(officer, measure));
  }

  private Optional<Account> account(String number) {
    return staff.list(new AccountQuery(number, null, null, null, "", Staff.MOST)).stream()
        .filter(one -> one.staffNumber().equals(number))
        .findFirst();
  }

  private Measure done(Officer officer, Measure measure) {
    store.done(measure.id(), officer, log.now());
    log.done(
        officer,
        TrailNote.of("MEASURE_DONE", "account", measure.target())
            .because(measure.words())
            .resulting(measure.kind() + " " + IncidentLog.object(measure.incident())));
    return store.byId(measure.id());
  }
}
