package org.relieflink.platform.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.incident.Closing;
import org.relieflink.platform.incident.Duty;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.IncidentStep;
import org.relieflink.platform.incident.Incidents;
import org.relieflink.platform.incident.Measure;
import org.relieflink.platform.incident.Measures;
import org.relieflink.platform.incident.NewIncident;
import org.relieflink.platform.incident.NewIncident.Span;
import org.relieflink.platform.incident.Touched;
import org.relieflink.platform.incident.web.IncidentDeeds.Typed;
import org.relieflink.platform.problem.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 事件的接口。 Incidents with duties, what they touch, steps, measures, and their end. */
@RestController
class IncidentApi {
  private final Incidents incidents;
  private final Measures measures;
  private final CurrentOfficer current;
  private final Clock clock;

  IncidentApi(Incidents incidents, Measures measures, CurrentOfficer current, Clock clock) {
    this.incidents = incidents;
    this.measures = measures;
    this.current = current;
    this.clock = clock;
  }

  /** 一个事件；{@code level} 是现在的级别，{@code missing} 是还没有做的几步。 */
  record Shown(
      String id,
      String number,
      String kind,
      String level,
      List<String> about,
      String words,
      Instant detectedAt,
      Instant openedAt,
      String officer,
      List<Long> alarms,
      boolean closed,
      List<String> missing,
      List<IncidentStep> steps) {
    static Shown of(Incident incident) {
      return new Shown(
          Long.toString(incident.id()),
          incident.number(),
          incident.kind().name(),
          incident.level().name(),
          incident.about(),
          incident.words(),
          incident.detectedAt(),
          incident.openedAt(),
          incident.officer(),
          incident.alarms(),
          incident.closed(),
          incident.missing().stream().map(Enum::name).toList(),
          incident.steps());
    }
  }

  /** 一项期限。 */
  record Due(String stage, String title, Instant due, String state, String basis, String status) {}

  /** 一个事件和数出来的：{@code entries} 是涉及的留痕的号。 */
  record InFull(
      Shown incident,
      String proposed,
      Touched touched,
      List<Due> duties,
      List<Measure> measures,
      List<Long> entries) {}

  /** 一页；{@code nextBefore} 是下一页的 {@code before}，最后一页是空的。 */
  record Listed(List<Shown> items, @Nullable String nextBefore) {}

  @GetMapping("/api/v1/incidents")
  Listed list(
      @RequestParam(defaultValue = "open") String view,
      @RequestParam(required = false) @Nullable Long before) {
    List<Incident> rows =
        incidents.list(
            current.get(), IncidentPages.closed(view), before == null ? Long.MAX_VALUE : before);
    String next =
        rows.size() < Incidents.MOST ? null : Long.toString(rows.get(rows.size() - 1).id());
    return new Listed(rows.stream().map(Shown::of).toList(), next);
  }

  @GetMapping("/api/v1/incidents/{id}")
  InFull show(@PathVariable long id) {
    Incident incident =
        incidents
            .find(current.get(), id)
            .orElseThrow(() -> Refusal.of(IncidentRefusal.UNKNOWN).asException());
    Touched touched = incidents.touched(incident);
    Instant now = clock.instant();
    return new InFull(
        Shown.of(incident),
        incidents.proposed(incident, touched).name(),
        touched,
        incidents.duties(incident).stream().map(duty -> due(duty, now)).toList(),
        measures.of(incident),
        incidents.entries(incident));
  }

  private static Due due(Duty duty, Instant now) {
    return new Due(
        duty.rule().stage().name(),
        duty.rule().title(),
        duty.due(),
        duty.state(now).name(),
        duty.rule().basis().text(),
        duty.rule().status().code());
  }

  /** 要立的：{@code officer}、{@code from}、{@code until} 是一段留痕，可以都不写。 */
  record Order(
      @Nullable String kind,
      @Nullable String words,
      @Nullable Instant detectedAt,
      @Nullable List<Long> alarms,
      @Nullable List<String> about,
      @Nullable String officer,
      @Nullable Instant from,
      @Nullable Instant until) {
    NewIncident wanted() {
      return new NewIncident(
          IncidentForm.kind(IncidentForm.text(kind)),
          IncidentForm.text(words),
          detectedAt,
          alarms == null ? List.of() : alarms,
          about == null ? List.of() : about,
          span());
    }

    private @Nullable Span span() {
      if (officer == null) {
        return null;
      }
      if (from == null || until == null) {
        throw Refusal.of(IncidentRefusal.TIME_UNREADABLE).asException();
      }
      return new Span(officer, from, until);
    }
  }

  @PostMapping("/api/v1/incidents")
  Shown open(@RequestBody Order order) {
    return Shown.of(incidents.open(current.get(), order.wanted()).orThrow());
  }

  /** First whether there is such an incident for this officer, then what was sent. */
  private long known(long id) {
    return incidents
        .find(current.get(), id)
        .orElseThrow(() -> Refusal.of(IncidentRefusal.UNKNOWN).asException())
        .id();
  }

  /**
   * {@code act} is assessed (with kind and level), handled, reported, not_reported, told, not_told.
   */
  @PostMapping("/api/v1/incidents/{id}/steps")
  Shown step(@PathVariable long id, @RequestBody Typed typed) {
    return Shown.of(incidents.add(current.get(), known(id), typed.said()).orThrow());
  }

  /** {@code kind} is end_sessions or close_account, {@code target} a staff number. */
  @PostMapping("/api/v1/incidents/{id}/measures")
  Measure measure(@PathVariable long id, @RequestBody Typed typed) {
    return measures.order(current.get(), known(id), typed.wanted()).orThrow();
  }

  /** 请求的号；别人同意以后 {@code POST …/end}。 */
  record Asked(String finding, String words, @Nullable String approval) {}

  @PostMapping("/api/v1/incidents/{id}/closings")
  Asked ask(@PathVariable long id, @RequestBody Typed typed) {
    Closing closing = incidents.askToClose(current.get(), known(id), typed.wish()).orThrow();
    return new Asked(
        closing.finding().code(),
        closing.words(),
        closing.approval().map(request -> Long.toString(request.id())).orElse(null));
  }

  @PostMapping("/api/v1/incidents/{id}/end")
  Shown end(@PathVariable long id) {
    return Shown.of(incidents.close(current.get(), id).orThrow());
  }

  @GetMapping("/api/v1/measures")
  List<Measure> listMeasures() {
    return measures.list(current.get());
  }

  @PostMapping("/api/v1/measures/{id}/done")
  Measure perform(@PathVariable long id) {
    return measures.perform(current.get(), id).orThrow();
  }
}
