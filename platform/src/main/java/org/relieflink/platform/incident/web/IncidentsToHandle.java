package org.relieflink.platform.incident.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.incident.Duty;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.Incidents;
import org.relieflink.platform.incident.Measures;
import org.springframework.stereotype.Component;

/**
 * 要办的事件和处置，进待办。 The open incidents whose next limits come soonest, one item each; one for measures.
 */
@Component
class IncidentsToHandle implements WorkSource {
  private static final int MOST = 5; // incidents shown; the rest is in the list
  private final Incidents incidents;
  private final Measures measures;
  private final AccessTable table;
  private final IncidentTexts texts;

  IncidentsToHandle(
      Incidents incidents, Measures measures, AccessTable table, IncidentTexts texts) {
    this.incidents = incidents;
    this.measures = measures;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    List<WorkItem> items = new ArrayList<>();
    if (table.allows(officer, "POST", "/incidents")) {
      incidents.list(officer, false, Long.MAX_VALUE).stream()
          .sorted(Comparator.comparing(this::soonest))
          .limit(MOST)
          .forEach(incident -> items.add(item(incident, now)));
    }
    if (table.allows(officer, "GET", "/measures")) {
      long waiting =
          measures.list(officer).stream().filter(measure -> measure.done() == null).count();
      if (waiting > 0) {
        items.add(
            new WorkItem(
                texts.say("work.kind"),
                texts.say("work.measures", waiting),
                texts.say("work.measures.note"),
                texts.today(),
                "/measures",
                texts.say("work.go"),
                waiting));
      }
    }
    return items;
  }

  private Optional<Duty> next(Incident incident) {
    return incidents.duties(incident).stream().filter(duty -> duty.step() == null).findFirst();
  }

  private Instant soonest(Incident incident) {
    return next(incident).map(Duty::due).orElse(Instant.MAX);
  }

  private WorkItem item(Incident incident, Instant now) {
    Optional<Duty> next = next(incident);
    return new WorkItem(
        texts.say("work.kind"),
        texts.say("work.incident", incident.number(), texts.kind(incident.kind())),
        next.map(duty -> note(duty, now)).orElse(""),
        next.map(duty -> texts.day(duty.due())).orElse(null),
        "/incidents/" + incident.id(),
        texts.say("work.go"),
        1);
  }

  private String note(Duty duty, Instant now) {
    return duty.rule().title() + "·" + texts.standing(duty, now);
  }
}
