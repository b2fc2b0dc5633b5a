package org.relieflink.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.OwnSession;
import org.relieflink.platform.access.OwnSessions;
import org.relieflink.platform.access.OwnSessions.Ending;
import org.relieflink.platform.access.web.FactorTexts.Wrong;
import org.relieflink.platform.problem.FieldProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 我的登录：where the own account is signed in, and the end of the others. */
@Controller
class SessionPage {
  private static final String HERE = "redirect:/sessions";
  private final OwnSessions sessions;
  private final CurrentOfficer current;
  private final FactorTexts texts;

  SessionPage(OwnSessions sessions, CurrentOfficer current, FactorTexts texts) {
    this.sessions = sessions;
    this.current = current;
    this.texts = texts;
  }

  /** 一行。 */
  record Line(long id, String since, String seen, String device, String address, boolean here) {}

  @GetMapping("/sessions")
  String show(HttpServletRequest request, Model model) {
    List<Line> lines = sessions.list(current.get(), request).stream().map(this::line).toList();
    model.addAttribute("lines", lines);
    model.addAttribute("others", lines.stream().anyMatch(line -> !line.here));
    model.addAttribute("asked", sessions.passwordAsked());
    return "access/sessions";
  }

  private Line line(OwnSession session) {
    return new Line(
        session.id(),
        texts.minute(session.since()),
        texts.minute(session.seen()),
        texts.device(session.device()),
        session.address(),
        session.here());
  }

  /**
   * 填的。
   *
   * @param id the chosen ones
   * @param all anything: all but this one
   */
  record Form(@Nullable Set<@Nullable Long> id, @Nullable String all, @Nullable String password) {
    Ending ending() {
      return new Ending(
          Stream.ofNullable(id)
              .flatMap(Set::stream)
              .flatMap(Stream::ofNullable) // an empty cell is none
              .collect(Collectors.toSet()),
          all != null,
          Objects.requireNonNullElse(password, ""));
    }

    @Override
    public String toString() {
      return "Form" + id;
    }
  }

  @PostMapping("/sessions/endings")
  String end(@ModelAttribute Form form, HttpServletRequest request, RedirectAttributes redirect) {
    Ending ending = form.ending();
    if (!ending.all() && ending.ids().isEmpty()) {
      return problem("others", texts.session("none"), redirect);
    }
    CodeChecked checked = sessions.end(current.get(), ending, request);
    if (!checked.right()) {
      return problem("password", texts.wrong(checked, Wrong.PASSWORD), redirect);
    }
    redirect.addFlashAttribute("flash", texts.session("done"));
    return HERE;
  }

  private static String problem(String field, String sentence, RedirectAttributes redirect) {
    redirect.addFlashAttribute("problems", List.of(new FieldProblem(field, sentence)));
    return HERE;
  }
}
