package org.relieflink.platform.incident.web;

import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.ApprovalState;
import org.relieflink.platform.incident.Closing;
import org.relieflink.platform.incident.Duty;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.Incidents;
import org.relieflink.platform.incident.Measure;
import org.relieflink.platform.incident.Measures;
import org.relieflink.platform.incident.Touched;
import org.relieflink.platform.watch.Alarms;
import org.springframework.stereotype.Component;

/** 一个事件，写成页面。 */
@Component
class IncidentDetail {
  private final Incidents incidents;
  private final Measures measures;
  private final Alarms alarms;
  private final AccessTable table;
  private final IncidentWords words;
  private final IncidentTexts texts;

  IncidentDetail(
      Incidents incidents,
      Measures measures,
      Alarms alarms,
      AccessTable table,
      IncidentWords words,
      IncidentTexts texts) {
    this.incidents = incidents;
    this.measures = measures;
    this.alarms = alarms;
    this.table = table;
    this.words = words;
    this.texts = texts;
  }

  IncidentView view(Officer officer, Incident incident) {
    Touched touched = incidents.touched(incident);
    List<Duty> duties = incidents.duties(incident);
    List<Measure> ordered = measures.of(incident);
    return new IncidentView(
        incident.id(),
        incident.number(),
        texts.kind(incident.kind()),
        incident.kind().name(),
        texts.level(incident.level()),
        incident.level().name(),
        IncidentTexts.tag(incident.level()),
        texts.level(incidents.proposed(incident, touched)),
        incident.about(),
        incident.words(),
        texts.minute(incident.detectedAt()),
        texts.minute(incident.openedAt()),
        incident.officerName() + " " + incident.officer(),
        incident.alarms().stream().map(id -> alarm(officer, id)).toList(),
        incident.closed(),
        !incident.closed() && table.allows(officer, "POST", "/incidents/" + incident.id() + "/end"),
        incident.missing().stream().map(texts::stage).collect(Collectors.joining("、")),
        IncidentTexts.grouped(touched.entries()),
        IncidentTexts.grouped(touched.persons()),
        IncidentTexts.grouped(touched.sensitive()),
        StagePicture.of(incident, duties, texts),
        duties.stream().map(words::duty).toList(),
        touched.parts().stream().map(words::part).toList(),
        words.timeline(incident, duties, ordered),
        ordered.stream().map(words::measure).toList(),
        incidents.shownEntries(incident).stream().map(words::entry).toList(),
        incidents.closing(officer, incident).map(this::ending).orElse(null));
  }

  /** An alarm that this officer may not see has a number and no address. */
  private IncidentView.AlarmLink alarm(Officer officer, long id) {
    return alarms
        .find(officer, id)
        .map(
            alarm ->
                new IncidentView.AlarmLink(
                    texts.any(alarm.kind().messageKey(), alarm.kind().name()) + " " + id,
                    "/watch/alarms/" + id))
        .orElseGet(() -> new IncidentView.AlarmLink(texts.say("alarm.number", id), ""));
  }

  private IncidentView.Ending ending(Closing closing) {
    return new IncidentView.Ending(
        texts.finding(closing.finding()),
        closing.words(),
        closing.officer() + " " + texts.minute(closing.at()),
        closing.approval().map(request -> "/approvals/" + request.id()).orElse(""),
        closing.approval().filter(request -> request.state() == ApprovalState.GRANTED).isPresent());
  }
}
