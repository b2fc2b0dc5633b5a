package org.relieflink.platform.incident.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Accounts;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.Incidents;
import org.relieflink.platform.incident.NewIncident;
import org.relieflink.platform.incident.NewIncident.Span;
import org.relieflink.platform.incident.Said;
import org.relieflink.platform.incident.Touched;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.trail.TrailNote;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.Alarms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 立事件：with the entries it touches, which stand from then on. Those it is about are the officers of
 * its alarms, of its span, and whoever else is named.
 */
@Component
class OpenIncident {
  private static final Need WRITE = new Need(Matter.INCIDENTS, Deed.WRITE);

  private final IncidentStore store;
  private final IncidentRules rules;
  private final Alarms alarms;
  private final Trail trail;
  private final Accounts accounts;
  private final Reach reach;
  private final IncidentLog log;

  OpenIncident(
      IncidentStore store,
      IncidentRules rules,
      Alarms alarms,
      Trail trail,
      Accounts accounts,
      Reach reach,
      IncidentLog log) {
    this.store = store;
    this.rules = rules;
    this.alarms = alarms;
    this.trail = trail;
    this.accounts = accounts;
    this.reach = reach;
    this.log = log;
  }

  @Transactional
  public Outcome<Incident> open(Officer officer, NewIncident wanted) {
    Instant now = log.now();
    Instant detected = wanted.detectedAt();
    Refusal wrong = IncidentLog.wrong(wanted.words(), Said.LONGEST);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    if (detected != null && detected.isAfter(now)) {
      return Outcome.refused(IncidentRefusal.DETECTED_LATER);
    }
    List<Alarm> found = new ArrayList<>();
    for (long id : wanted.alarms()) {
      Optional<Alarm> alarm = alarms.find(officer, id);
      if (alarm.isEmpty()) {
        return Outcome.refused(IncidentRefusal.ALARM_UNKNOWN, id);
      }
      found.add(alarm.get());
    }
    return opened(officer, new Asked(wanted, found, about(wanted, found), now));
  }

  private record Asked(NewIncident wanted, List<Alarm> alarms, Set<String> about, Instant now) {
    /** An alarm is known from the moment it was raised. */
    Instant detected() {
      Instant said = wanted.detectedAt();
      return said != null
          ? said
          : alarms.stream().map(Alarm::raisedAt).min(Comparator.naturalOrder()).orElse(now);
    }
  }

  private static Set<String> about(NewIncident wanted, List<Alarm> found) {
    Set<String> about = new TreeSet<>(wanted.about());
    found.forEach(alarm -> about.add(alarm.officer()));
    Span span = wanted.span();
    if (span != null) {
      about.add(span.officer());
    }
    return about;
  }

  private Outcome<Incident> opened(Officer officer, Asked asked) {
    Refusal bar = bar(officer, asked);
    if (bar != null) {
      return new Outcome.Refused<>(bar);
    }
    Set<Long> entries = new TreeSet<>();
    asked.alarms.forEach(alarm -> entries.addAll(alarms.entryIds(alarm)));
    Span span = asked.wanted.span();
    if (span != null) {
      entries.addAll(spanned(span));
      if (entries.isEmpty()) {
        return Outcome.refused(IncidentRefusal.NOTHING_TOUCHED);
      }
    }
    return entries.size() > Incidents.MOST_ENTRIES
        ? Outcome.refused(IncidentRefusal.TOO_MUCH_TOUCHED, entries.size(), Incidents.MOST_ENTRIES)
        : Outcome.of(written(officer, asked, entries));
  }

  private @Nullable Refusal bar(Officer officer, Asked asked) {
    if (asked.about.contains(officer.staffNumber())) {
      return Refusal.of(IncidentRefusal.OWN_INCIDENT);
    }
    for (String number : asked.about) {
      if (!number.matches("[A-Z0-9]{2,20}")
          || Actor.asServer(() -> accounts.find(number))
              .filter(one -> reach.covers(officer, WRITE, Whose.of(one.unit())))
              .isEmpty()) {
        return Refusal.of(IncidentRefusal.ACCOUNT_UNKNOWN, number);
      }
    }
    return null;
  }

  /** A chief reads no trail; the numbers of entries are told, not what stands in them. */
  private List<Long> spanned(Span span) {
    return Actor.asServer(() -> trail.since(span.from(), rules.actions(), span.officer())).stream()
        .filter(entry -> entry.at().isBefore(span.until()))
        .map(TrailEntry::id)
        .toList();
  }

  private Incident written(Officer officer, Asked asked, Set<Long> entries) {
    Touched touched = TouchedCount.of(rules, Actor.asServer(() -> trail.of(List.copyOf(entries))));
    var born =
        new Incident(
            store.nextId(),
            asked.wanted.kind(),
            rules.proposed(touched, IncidentLog.day(asked.detected())),
            officer.unit(),
            List.copyOf(asked.about),
            asked.wanted.words(),
            asked.detected(),
            asked.now,
            officer.staffNumber(),
            officer.displayName(),
            asked.alarms.stream().map(Alarm::id).toList(),
            List.of());
    store.insert(born, entries);
    log.done(
        officer,
        TrailNote.of("INCIDENT_OPENED", "incident", IncidentLog.object(born.id()))
            .because(born.words())
            .resulting(
                "%s %s entries=%d persons<=%d"
                    .formatted(
                        born.firstKind(),
                        born.firstLevel(),
                        touched.entries(),
                        touched.persons())));
    return store.find(officer, born.id()).orElseThrow();
  }
}
