package org.relieflink.platform.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.FirstAdministrator;
import org.relieflink.platform.access.OfficeSettings;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.PasswordRule;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.problem.WebRefusal;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 首次设置页：makes the three administrators, one after another, with the code of the start message. */
@Controller
class SetupPage {
  private final FirstAdministrator first;
  private final OfficeSettings office;
  private final PasswordRule passwords;
  private final MessageSource messages;

  SetupPage(
      FirstAdministrator first,
      OfficeSettings office,
      PasswordRule passwords,
      MessageSource messages) {
    this.first = first;
    this.passwords = passwords;
    this.office = office;
    this.messages = messages;
  }

  @GetMapping("/setup")
  String show(Model model) {
    if (first.setupCode().isEmpty()) {
      throw Refusal.of(WebRefusal.NOT_FOUND).asException();
    }
    return form(new Form(null, null, null, null), List.of(), model);
  }

  @PostMapping("/setup")
  String create(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    var problems = problems(form);
    if (problems.isEmpty()
        && !first.create(form.text(form.code), administrator(form), form.secret())) {
      problems.add(problem("code"));
    }
    if (problems.isEmpty()) {
      boolean more = first.missing().isPresent();
      redirect.addFlashAttribute("flash", text(more ? "access.setup.next" : "access.setup.done"));
      return more ? "redirect:/setup" : "redirect:/sign-in";
    }
    return form(form, problems, model);
  }

  private String form(Form form, List<FieldProblem> problems, Model model) {
    Role role = first.missing().orElse(Role.AUDITOR);
    model.addAttribute("form", form);
    model.addAttribute("problems", problems);
    model.addAttribute("shortest", passwords.shortest());
    model.addAttribute("role", role);
    model.addAttribute("step", FirstAdministrator.ADMINISTRATORS.indexOf(role) + 1);
    return "access/setup";
  }

  private List<FieldProblem> problems(Form form) {
    List<FieldProblem> problems = new ArrayList<>();
    if (!form.text(form.number).toUpperCase(Locale.ROOT).matches("[A-Z0-9]{2,20}")) {
      problems.add(problem("number"));
    }
    if (form.text(form.name).isEmpty()) {
      problems.add(problem("name"));
    }
    passwords
        .weakness(form.text(form.number), form.secret())
        .map(weak -> messages.getMessage(weak.messageKey(), arguments(), locale()))
        .ifPresent(sentence -> problems.add(new FieldProblem("password", sentence)));
    return problems;
  }

  private Officer administrator(Form form) {
    String number = form.text(form.number).toUpperCase(Locale.ROOT);
    Role role = first.missing().orElse(Role.AUDITOR);
    return new Officer(number, form.text(form.name), role, Unit.of(office.place(), null));
  }

  private FieldProblem problem(String field) {
    return new FieldProblem(field, text("access.setup.problem." + field));
  }

  private String text(String key) {
    return messages.getMessage(key, null, locale());
  }

  private Object[] arguments() {
    return new Object[] {passwords.shortest()};
  }

  private static Locale locale() {
    return LocaleContextHolder.getLocale();
  }

  /** What was typed; the password is never shown again. */
  record Form(
      @Nullable String code,
      @Nullable String number,
      @Nullable String name,
      @Nullable String password) {

    public String text(@Nullable String value) {
      return value == null ? "" : value.strip();
    }

    String secret() {
      return password == null ? "" : password;
    }

    @Override
    public String toString() {
      return "Form[" + number + "]";
    }
  }
}
