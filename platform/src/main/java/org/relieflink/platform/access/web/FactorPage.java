package org.relieflink.platform.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.FactorState;
import org.relieflink.platform.access.NewFactor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SecondFactors;
import org.relieflink.platform.access.SecondFactors.Proof;
import org.relieflink.platform.access.web.FactorTexts.Wrong;
import org.relieflink.platform.problem.FieldProblem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自己的登录第二步：set up with the phone, new recovery codes, take away. */
@Controller
class FactorPage {
  private static final String OFFERED = NewFactor.class.getName();
  private static final String HERE = "redirect:/second-factor";
  private final SecondFactors factors;
  private final CurrentOfficer current;
  private final FactorTexts texts;
  private final KeyView keys;

  FactorPage(SecondFactors factors, CurrentOfficer current, FactorTexts texts, KeyView keys) {
    this.factors = factors;
    this.current = current;
    this.texts = texts;
    this.keys = keys;
  }

  @GetMapping("/second-factor")
  String show(HttpSession session, Model model) {
    Officer officer = current.get();
    NewFactor offered = offered(session);
    var state = factors.find(officer);
    model.addAttribute("state", state.orElse(null));
    model.addAttribute("coded", factors.phoneCounts(officer));
    model.addAttribute("since", state.map(it -> texts.minute(it.enrolledAt())).orElse(""));
    model.addAttribute("required", factors.required(officer));
    model.addAttribute("stays", factors.phoneStays(officer));
    model.addAttribute("secret", offered == null ? null : offered.grouped());
    model.addAttribute("qr", offered == null ? null : QrPicture.of(offered.address(officer)));
    keys.own(officer, session, model);
    return "access/second-factor";
  }

  private static @Nullable NewFactor offered(HttpSession session) {
    return session.getAttribute(OFFERED) instanceof NewFactor offered ? offered : null;
  }

  @PostMapping("/second-factor/new")
  String begin(HttpSession session) {
    session.setAttribute(OFFERED, factors.begin());
    return HERE;
  }

  private boolean phone() {
    return factors.find(current.get()).filter(FactorState::phone).isPresent();
  }

  /** The codes travel in the session for one page, and are gone with it. */
  @PostMapping("/second-factor/binding")
  String bind(
      @ModelAttribute Proof proof,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    NewFactor offered = offered(request.getSession());
    if (offered == null) {
      return HERE;
    }
    boolean first = factors.find(current.get()).isEmpty();
    var wanted =
        new Wanted(
            "code",
            first ? "done.bound" : "done.added",
            phone() ? Wrong.NEW_OR_OLD : first ? Wrong.CODE : Wrong.EITHER,
            proof.code());
    return act(
            wanted, (officer, typed) -> factors.enroll(officer, offered, proof), request, response)
        .show(redirect);
  }

  @PostMapping("/second-factor/codes")
  String renew(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var wanted =
        new Wanted(
            "codes-code",
            "done.codes",
            factors.phoneCounts(current.get()) ? Wrong.CODE : Wrong.PASSWORD,
            code);
    return act(wanted, factors::renewCodes, request, response).show(redirect);
  }

  @PostMapping("/second-factor/removal")
  String remove(
      @RequestParam(defaultValue = "") String code,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var wanted = new Wanted("removal-code", "done.removed", Wrong.CODE, code);
    return act(wanted, factors::remove, request, response).show(redirect);
  }

  /** 哪一处填的、办好了说什么、没办成说什么。 */
  private record Wanted(String field, String done, Wrong wrong, String code) {
    @Override
    public String toString() {
      return "Wanted[" + field + "]";
    }
  }

  private Answer act(
      Wanted wanted,
      BiFunction<Officer, String, CodeChecked> act,
      HttpServletRequest request,
      HttpServletResponse response) {
    CodeChecked checked = act.apply(current.get(), wanted.code);
    if (!checked.right()) {
      String sentence = texts.wrong(checked, wanted.wrong);
      return new Answer(null, new FieldProblem(wanted.field, sentence), List.of());
    }
    request.getSession().removeAttribute(OFFERED);
    factors.goOn(request, response);
    return new Answer(texts.say(wanted.done), null, checked.codes());
  }

  /** 回到这一页说什么。 */
  private record Answer(@Nullable String done, @Nullable FieldProblem problem, List<String> codes) {
    String show(RedirectAttributes redirect) {
      if (problem != null) {
        redirect.addFlashAttribute("problems", List.of(problem));
      }
      if (done != null) {
        redirect.addFlashAttribute("flash", done);
      }
      if (!codes.isEmpty()) {
        redirect.addFlashAttribute("codes", codes);
      }
      return HERE;
    }

    @Override
    public String toString() {
      return "Answer";
    }
  }
}
