package org.relieflink.platform.incident.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.incident.Incident;
import org.relieflink.platform.incident.IncidentFinding;
import org.relieflink.platform.incident.IncidentKind;
import org.relieflink.platform.incident.IncidentLevel;
import org.relieflink.platform.incident.IncidentRefusal;
import org.relieflink.platform.incident.Incidents;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.RefusedException;
import org.relieflink.platform.watch.Alarm;
import org.relieflink.platform.watch.AlarmState;
import org.relieflink.platform.watch.Alarms;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 事件的页面：the list, a new one, and one with its stages and timeline. */
@Controller
class IncidentPages {
  private final Incidents incidents;
  private final Alarms alarms;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final AccessTable table;
  private final IncidentDetail detail;
  private final IncidentTexts texts;

  IncidentPages(
      Incidents incidents,
      Alarms alarms,
      CurrentOfficer current,
      ProblemTexts problems,
      AccessTable table,
      IncidentDetail detail,
      IncidentTexts texts) {
    this.incidents = incidents;
    this.alarms = alarms;
    this.current = current;
    this.problems = problems;
    this.table = table;
    this.detail = detail;
    this.texts = texts;
  }

  /** 一个视图。 */
  record Tab(String label, String count, String href, boolean current) {}

  /** 列表的一行。 */
  record Line(
      String href,
      String number,
      String kind,
      String level,
      String levelTag,
      String words,
      String about,
      String detected,
      String next,
      String nextTag) {}

  /** 一个选项。 */
  record Choice(String code, String label) {}

  @GetMapping("/incidents")
  String list(
      @RequestParam(defaultValue = "open") String view,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    Officer officer = current.get();
    boolean closed = closed(view);
    List<Incident> rows = incidents.list(officer, closed, before == null ? Long.MAX_VALUE : before);
    model.addAttribute("view", view);
    model.addAttribute(
        "tabs", List.of(tab(officer, "open", closed), tab(officer, "closed", closed)));
    model.addAttribute("lines", rows.stream().map(this::line).toList());
    model.addAttribute("makes", table.allows(officer, "POST", "/incidents"));
    model.addAttribute(
        "older",
        rows.size() < Incidents.MOST
            ? ""
            : "/incidents?view=" + view + "&before=" + rows.get(rows.size() - 1).id());
    return "incident/incidents";
  }

  static boolean closed(String view) {
    return switch (view) {
      case "open" -> false;
      case "closed" -> true;
      default -> throw Refusal.of(IncidentRefusal.VIEW_UNKNOWN).asException();
    };
  }

  private Tab tab(Officer officer, String view, boolean closed) {
    return new Tab(
        texts.say("view." + view),
        IncidentTexts.grouped(incidents.count(officer, view.equals("closed"))),
        "/incidents?view=" + view,
        view.equals("closed") == closed);
  }

  private Line line(Incident incident) {
    var next = incidents.duties(incident).stream().filter(duty -> duty.step() == null).findFirst();
    return new Line(
        "/incidents/" + incident.id(),
        incident.number(),
        texts.kind(incident.kind()),
        texts.level(incident.level()),
        IncidentTexts.tag(incident.level()),
        incident.words(),
        String.join("、", incident.about()),
        texts.minute(incident.detectedAt()),
        next.map(duty -> duty.rule().title() + "·" + texts.standing(duty, texts.now())).orElse(""),
        next.map(duty -> IncidentTexts.tag(duty.state(texts.now()))).orElse("good"));
  }

  @GetMapping("/incidents/new")
  String make(@RequestParam(required = false) @Nullable Long alarm, Model model) {
    IncidentForm empty = IncidentForm.EMPTY;
    return form(
        alarm == null
            ? empty
            : new IncidentForm("MISUSE", null, null, List.of(alarm), null, null, null, null),
        model);
  }

  /** 一个可以选的预警。 */
  record AlarmChoice(long id, String label, boolean picked) {}

  private String form(IncidentForm form, Model model) {
    List<Long> picked = form.alarms() == null ? List.of() : form.alarms();
    model.addAttribute("form", form);
    model.addAttribute("kinds", kinds());
    model.addAttribute(
        "alarms",
        alarms.list(current.get(), AlarmState.ACKNOWLEDGED, Long.MAX_VALUE).stream()
            .filter(alarm -> !picked.contains(alarm.id()))
            .map(alarm -> choice(alarm, false))
            .toList());
    model.addAttribute(
        "picked",
        picked.stream()
            .flatMap(id -> alarms.find(current.get(), id).stream())
            .map(alarm -> choice(alarm, true))
            .toList());
    return "incident/new";
  }

  private AlarmChoice choice(Alarm alarm, boolean picked) {
    return new AlarmChoice(
        alarm.id(),
        "%d %s %s %s"
            .formatted(
                alarm.id(),
                texts.any(alarm.kind().messageKey(), alarm.kind().name()),
                alarm.officer(),
                texts.minute(alarm.raisedAt())),
        picked);
  }

  private List<Choice> kinds() {
    return Arrays.stream(IncidentKind.values())
        .map(kind -> new Choice(kind.name(), texts.kind(kind)))
        .toList();
  }

  @PostMapping("/incidents")
  String open(@ModelAttribute IncidentForm form, Model model, RedirectAttributes redirect) {
    Outcome<Incident> outcome = read(() -> incidents.open(current.get(), form.wanted()));
    if (outcome instanceof Outcome.Refused<Incident> refused) {
      model.addAttribute(
          "problems",
          List.of(new FieldProblem(field(refused), problems.detail(refused.refusal()))));
      return form(form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("done.opened"));
    return "redirect:/incidents/" + outcome.orThrow().id();
  }

  /** What was typed wrong is told beside the form like any other refusal. */
  static <T> Outcome<T> read(Supplier<Outcome<T>> act) {
    try {
      return act.get();
    } catch (RefusedException refused) {
      return new Outcome.Refused<>(refused.refusal());
    }
  }

  private static String field(Outcome.Refused<Incident> refused) {
    return refused.refusal().code() instanceof IncidentRefusal code
        ? switch (code) {
          case KIND_UNKNOWN -> "kind";
          case DETECTED_LATER -> "detected";
          case NOTHING_TOUCHED, TOO_MUCH_TOUCHED, TIME_UNREADABLE -> "officer";
          case ACCOUNT_UNKNOWN, OWN_INCIDENT -> "about";
          default -> "words";
        }
        : "words";
  }

  @GetMapping("/incidents/{id}")
  String show(@PathVariable long id, Model model) {
    Officer officer = current.get();
    Incident incident =
        incidents
            .find(officer, id)
            .orElseThrow(() -> Refusal.of(IncidentRefusal.UNKNOWN).asException());
    model.addAttribute("incident", detail.view(officer, incident));
    model.addAttribute("kinds", kinds());
    model.addAttribute(
        "levels",
        Arrays.stream(IncidentLevel.values())
            .map(level -> new Choice(level.name(), texts.level(level)))
            .toList());
    model.addAttribute(
        "findings",
        Arrays.stream(IncidentFinding.values())
            .map(finding -> new Choice(finding.code(), texts.finding(finding)))
            .toList());
    return "incident/incident";
  }
}
