package org.relieflink.platform.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.PasswordRule;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.staff.Staff;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 改自己的密码：after a one-time password, and whenever one wants to. */
@Controller
class PasswordPage {
  private final Staff staff;
  private final PasswordRule rule;
  private final FormProblems problems;
  private final CurrentOfficer current;
  private final StaffTexts texts;

  PasswordPage(
      Staff staff,
      PasswordRule rule,
      FormProblems problems,
      CurrentOfficer current,
      StaffTexts texts) {
    this.staff = staff;
    this.rule = rule;
    this.problems = problems;
    this.current = current;
    this.texts = texts;
  }

  @GetMapping("/password")
  String show(Model model) {
    model.addAttribute("shortest", rule.shortest());
    return "staff/password";
  }

  /** 三次密码；哪一个都不再显示。 */
  record Form(@Nullable String old, @Nullable String fresh, @Nullable String again) {
    static String whole(@Nullable String value) {
      return value == null ? "" : value;
    }

    @Override
    public String toString() {
      return "Form";
    }
  }

  @PostMapping("/password")
  String choose(
      @ModelAttribute Form form,
      HttpServletRequest request,
      Model model,
      RedirectAttributes redirect) {
    List<FieldProblem> wrong = wrong(current.get(), form);
    if (!wrong.isEmpty()) {
      model.addAttribute("problems", wrong);
      return show(model);
    }
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
    redirect.addFlashAttribute("flash", texts.say("password.done"));
    return "redirect:/sign-in";
  }

  private List<FieldProblem> wrong(Officer officer, Form form) {
    String fresh = Form.whole(form.fresh);
    var weak = rule.weakness(officer.staffNumber(), fresh);
    if (weak.isPresent()) {
      String sentence = texts.weakness(weak.get(), rule.shortest());
      return List.of(new FieldProblem("fresh", sentence));
    }
    if (!fresh.equals(Form.whole(form.again))) {
      return List.of(new FieldProblem("again", texts.say("password.differ")));
    }
    return problems
        .of(staff.choosePassword(officer, Form.whole(form.old), fresh))
        .orElse(List.of());
  }
}
