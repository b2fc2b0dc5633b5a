package org.relieflink.platform.watch.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.trail.TrailEntry;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.AlarmState;
import org.relieflink.platform.watch.AlarmStep;
import org.relieflink.platform.watch.Alarms;
import org.relieflink.platform.watch.WatchRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** 预警的接口。 Alarms, one alarm with the entries it rests on, and the reviewer's steps. */
@RestController
class AlarmApi {
  private final Alarms alarms;
  private final CurrentOfficer current;
  private final AlarmWords words;

  AlarmApi(Alarms alarms, CurrentOfficer current, AlarmWords words) {
    this.alarms = alarms;
    this.current = current;
    this.words = words;
  }

  /**
   * 一页。
   *
   * @param nextBefore {@code before} of the next page; null when this is the last
   */
  record Listed(List<Shown> items, @Nullable String nextBefore) {}

  /** 一步。 */
  record Step(String state, String officer, @Nullable String finding, String words, Instant at) {
    static Step of(AlarmStep step) {
      return new Step(
          step.leadsTo().code(),
          step.officer(),
          step.finding() == null ? null : step.finding().code(),
          step.words(),
          step.at());
    }
  }

  /** 一个预警：{@code told} is the sentence in the reader's language. */
  record Shown(
      String id,
      String kind,
      String state,
      String told,
      String officer,
      Role role,
      String place,
      long measured,
      long bound,
      @Nullable Double usual,
      Instant since,
      Instant until,
      Instant raisedAt,
      LocalDate ruleFrom,
      List<Step> steps) {}

  private Shown shown(Alarm alarm) {
    return new Shown(
        Long.toString(alarm.id()),
        alarm.kind().name(),
        alarm.state().code(),
        words.told(alarm),
        alarm.officer(),
        alarm.role(),
        alarm.unit().place(),
        alarm.measured(),
        alarm.bound(),
        alarm.usual(),
        alarm.since(),
        alarm.until(),
        alarm.raisedAt(),
        alarm.ruleFrom(),
        alarm.steps().stream().map(Step::of).toList());
  }

  @GetMapping("/api/v1/alarms")
  Listed list(
      @RequestParam(defaultValue = "new") String state,
      @RequestParam(required = false) @Nullable Long before) {
    AlarmState known =
        AlarmState.find(state)
            .orElseThrow(() -> Refusal.of(WatchRefusal.VIEW_UNKNOWN).asException());
    List<Alarm> rows = alarms.list(current.get(), known, before == null ? Long.MAX_VALUE : before);
    String next = rows.size() < Alarms.MOST ? null : Long.toString(rows.get(rows.size() - 1).id());
    return new Listed(rows.stream().map(this::shown).toList(), next);
  }

  /** 一个预警和它根据的留痕的号。 */
  record InFull(Shown alarm, List<Long> entries) {}

  @GetMapping("/api/v1/alarms/{id}")
  InFull show(@PathVariable long id) {
    Alarm alarm =
        alarms
            .find(current.get(), id)
            .orElseThrow(() -> Refusal.of(WatchRefusal.ALARM_UNKNOWN).asException());
    return new InFull(shown(alarm), alarms.entries(alarm).stream().map(TrailEntry::id).toList());
  }

  /** 要记下的一步：{@code step} is acknowledged or closed; {@code finding} only with the latter. */
  record StepOrder(@Nullable String step, @Nullable String finding, @Nullable String words) {
    AlarmSteps.Said said() {
      return new AlarmSteps.Said(or(step), or(finding), or(words));
    }

    private static String or(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  @PostMapping("/api/v1/alarms/{id}/steps")
  Shown step(@PathVariable long id, @RequestBody StepOrder order) {
    return shown(AlarmSteps.take(alarms, current.get(), id, order.said()).orThrow());
  }
}
