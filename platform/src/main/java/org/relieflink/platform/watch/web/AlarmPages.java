package org.relieflink.platform.watch.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.AlarmFinding;
import org.relieflink.platform.watch.AlarmState;
import org.relieflink.platform.watch.Alarms;
import org.relieflink.platform.watch.WatchRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 预警的页面：the list, one alarm with what it rests on, and the reviewer's steps. */
@Controller
class AlarmPages {
  private final Alarms alarms;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final AccessTable table;
  private final AlarmWords words;
  private final WatchTexts texts;

  AlarmPages(
      Alarms alarms,
      CurrentOfficer current,
      ProblemTexts problems,
      AccessTable table,
      AlarmWords words,
      WatchTexts texts) {
    this.alarms = alarms;
    this.current = current;
    this.problems = problems;
    this.table = table;
    this.words = words;
    this.texts = texts;
  }

  /** 一个视图。 */
  record Tab(String label, String count, String href, boolean current) {}

  /** 列表的一行。 */
  record Line(
      String href,
      String kind,
      String told,
      String officer,
      String role,
      String when,
      String tag,
      String state) {}

  /** 一条规则。 */
  record Rule(String title, String said, String source, String status) {}

  @GetMapping("/watch/alarms")
  String list(
      @RequestParam(defaultValue = "new") String view,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    Officer officer = current.get();
    AlarmState state = state(view);
    List<Alarm> rows = alarms.list(officer, state, before == null ? Long.MAX_VALUE : before);
    model.addAttribute("view", state.code());
    model.addAttribute("tabs", tabs(officer, state));
    model.addAttribute("lines", rows.stream().map(this::line).toList());
    model.addAttribute("rules", rules());
    model.addAttribute("honeys", table.allows(officer, "GET", "/watch/honeys"));
    model.addAttribute("older", older(state, rows));
    return "watch/alarms";
  }

  private static AlarmState state(String view) {
    return AlarmState.find(view)
        .orElseThrow(() -> Refusal.of(WatchRefusal.VIEW_UNKNOWN).asException());
  }

  private List<Tab> tabs(Officer officer, AlarmState shown) {
    Map<AlarmState, Long> counts = alarms.counts(officer);
    List<Tab> tabs = new ArrayList<>();
    for (AlarmState state : AlarmState.values()) {
      tabs.add(
          new Tab(
              words.state(state),
              WatchTexts.grouped(counts.getOrDefault(state, 0L)),
              "/watch/alarms?view=" + state.code(),
              state == shown));
    }
    return tabs;
  }

  private static String older(AlarmState state, List<Alarm> rows) {
    return rows.size() < Alarms.MOST
        ? ""
        : "/watch/alarms?view=" + state.code() + "&before=" + rows.get(rows.size() - 1).id();
  }

  private Line line(Alarm alarm) {
    return new Line(
        "/watch/alarms/" + alarm.id(),
        words.kind(alarm.kind()),
        words.told(alarm),
        alarm.officer(),
        texts.role(alarm.role()),
        texts.minute(alarm.raisedAt()),
        AlarmWords.tag(alarm.state()),
        words.state(alarm.state()));
  }

  private List<Rule> rules() {
    return alarms.rules().stream()
        .map(
            rule ->
                new Rule(
                    words.kind(rule.kind()),
                    words.rule(rule),
                    rule.source(),
                    rule.status().label()))
        .toList();
  }

  /** 一个预警。 */
  record Shown(
      long id,
      String kind,
      boolean money,
      String told,
      String officer,
      String role,
      String lasted,
      String raisedAt,
      String ruleFrom,
      String tag,
      String state,
      boolean fresh,
      boolean open,
      List<AlarmWords.Step> steps,
      List<AlarmWords.Entry> entries) {}

  @GetMapping("/watch/alarms/{id}")
  String show(@PathVariable long id, Model model) {
    Alarm alarm =
        alarms
            .find(current.get(), id)
            .orElseThrow(() -> Refusal.of(WatchRefusal.ALARM_UNKNOWN).asException());
    model.addAttribute("alarm", shown(alarm));
    model.addAttribute(
        "findings",
        java.util.Arrays.stream(AlarmFinding.values())
            .map(finding -> new Choice(finding.code(), words.finding(finding)))
            .toList());
    return "watch/alarm";
  }

  /** 一个选项。 */
  record Choice(String code, String label) {}

  private Shown shown(Alarm alarm) {
    return new Shown(
        alarm.id(),
        words.kind(alarm.kind()),
        alarm.kind().isMoney(),
        words.told(alarm),
        alarm.officer(),
        texts.role(alarm.role()),
        words.lasted(alarm),
        texts.minute(alarm.raisedAt()),
        alarm.ruleFrom().toString(),
        AlarmWords.tag(alarm.state()),
        words.state(alarm.state()),
        alarm.state() == AlarmState.NEW,
        alarm.state() == AlarmState.ACKNOWLEDGED,
        alarm.steps().stream().map(words::step).toList(),
        alarms.entries(alarm).stream().map(words::entry).toList());
  }

  /** 表单里的一步。 */
  record Spoken(@Nullable String step, @Nullable String finding, @Nullable String words) {
    AlarmSteps.Said said() {
      return new AlarmSteps.Said(or(step), or(finding), or(words));
    }

    private static String or(@Nullable String text) {
      return text == null ? "" : text;
    }
  }

  @PostMapping("/watch/alarms/{id}/steps")
  String step(@PathVariable long id, @ModelAttribute Spoken spoken, RedirectAttributes redirect) {
    AlarmSteps.Said said = spoken.said();
    Outcome<Alarm> outcome = AlarmSteps.take(alarms, current.get(), id, said);
    if (outcome instanceof Outcome.Refused<Alarm> refused
        && refused.refusal().code() != WatchRefusal.ALARM_UNKNOWN) {
      redirect.addFlashAttribute(
          "problems", List.of(new FieldProblem("words", problems.detail(refused.refusal()))));
    } else {
      outcome.orThrow();
      redirect.addFlashAttribute("flash", texts.say("done." + said.step()));
    }
    return "redirect:/watch/alarms/" + id;
  }
}
