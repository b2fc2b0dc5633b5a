package org.relieflink.platform.connector.web;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.connector.ConnectorFault;
import org.relieflink.platform.connector.ConnectorKind;
import org.relieflink.platform.connector.ConnectorRun;
import org.relieflink.platform.connector.ConnectorStatus;
import org.relieflink.platform.connector.Connectors;
import org.relieflink.platform.connector.RunState;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 对接页：how each source stands, and what the administrator may do about it. */
@Controller
class ConnectorPages {
  private final Connectors connectors;
  private final CurrentOfficer current;
  private final ConnectorTexts texts;
  private final ProblemTexts problems;

  ConnectorPages(
      Connectors connectors, CurrentOfficer current, ConnectorTexts texts, ProblemTexts problems) {
    this.connectors = connectors;
    this.current = current;
    this.texts = texts;
    this.problems = problems;
  }

  /** 一行。 */
  record Line(
      String name,
      String kind,
      String title,
      String state,
      String tag,
      String late,
      String why,
      String missing,
      String at,
      String rows,
      String mark,
      boolean taken,
      String next,
      boolean canFetch,
      boolean paused) {}

  @GetMapping("/connectors")
  String list(Model model) {
    model.addAttribute("lines", connectors.list(current.get()).stream().map(this::line).toList());
    model.addAttribute("wrong", connectors.problems(current.get()));
    model.addAttribute("configured", connectors.configured(current.get()));
    return "connector/connectors";
  }

  private Line line(ConnectorStatus status) {
    @Nullable ConnectorRun last = status.last();
    @Nullable ConnectorFault fault = last == null ? null : last.fault();
    boolean taken = last != null && last.state() == RunState.TAKEN;
    return new Line(
        status.name(),
        texts.say("kind." + status.kind()),
        status.title(),
        texts.say(status.wanted() ? "wanted" : "state." + state(status)),
        tag(status),
        texts.late(status),
        fault == null || status.paused() ? "" : texts.fault(fault),
        status.missing().stream().map(String::valueOf).collect(Collectors.joining("、")),
        texts.minute(status.triedAt()),
        last != null && taken && last.rows() > 0 ? ConnectorTexts.grouped(last.rows()) : "",
        last == null ? "" : texts.mark(last.mark()),
        taken,
        next(status),
        status.kind() != ConnectorKind.PUSH && !status.paused() && !status.wanted(),
        status.paused());
  }

  private static String state(ConnectorStatus status) {
    @Nullable ConnectorRun last = status.last();
    return status.paused() ? "PAUSED" : last == null ? "NONE" : last.state().name();
  }

  private static String tag(ConnectorStatus status) {
    @Nullable ConnectorRun last = status.last();
    if (status.paused() || last == null || status.wanted()) {
      return "plain";
    }
    return switch (last.state()) {
      case TAKEN, NOTHING -> "good";
      case FAILED -> "warn";
      case HELD -> "bad";
    };
  }

  private String next(ConnectorStatus status) {
    if (status.paused()) {
      return texts.say("next.none");
    }
    if (status.kind() == ConnectorKind.PUSH) {
      return texts.say("next.push");
    }
    return status.nextAt() == null || status.wanted()
        ? texts.say("next.now")
        : texts.minute(status.nextAt());
  }

  @PostMapping("/connectors/fetch")
  String fetch(@RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
    return told(connectors.fetchNow(current.get(), name), "fetch.done", redirect);
  }

  @PostMapping("/connectors/pause")
  String pause(@RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
    return told(connectors.pause(current.get(), name), "pause.done", redirect);
  }

  @PostMapping("/connectors/resume")
  String resume(@RequestParam(defaultValue = "") String name, RedirectAttributes redirect) {
    return told(connectors.resume(current.get(), name), "resume.done", redirect);
  }

  private String told(Outcome<String> outcome, String key, RedirectAttributes redirect) {
    if (outcome instanceof Outcome.Refused<String> refused) {
      redirect.addFlashAttribute(
          "problems", List.of(new FieldProblem("list-h", problems.detail(refused.refusal()))));
    } else {
      redirect.addFlashAttribute("flash", texts.say(key, outcome.orThrow()));
    }
    return "redirect:/connectors";
  }
}
