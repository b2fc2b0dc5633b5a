package org.relieflink.platform.staff.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Staff;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.Units;
import org.relieflink.platform.staff.web.AccountList.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 账号的页面：找、建、一个账号和对它办的事。 The list, a new one, one account and what is done to it. */
@Controller
class AccountPages {
  private final AccountList list;
  private final AccountDetail detail;
  private final Staff staff;
  private final Units units;
  private final FormProblems problems;
  private final CurrentOfficer current;
  private final StaffTexts texts;

  AccountPages(
      AccountList list,
      AccountDetail detail,
      Staff staff,
      Units units,
      FormProblems problems,
      CurrentOfficer current,
      StaffTexts texts) {
    this.list = list;
    this.detail = detail;
    this.staff = staff;
    this.units = units;
    this.problems = problems;
    this.current = current;
    this.texts = texts;
  }

  @GetMapping("/accounts")
  String list(@ModelAttribute Asked asked, Model model) {
    model.addAttribute("page", list.view(asked));
    return "staff/accounts";
  }

  /** 表单里填的；没填的是空的。 */
  record Form(
      @Nullable String number,
      @Nullable String name,
      @Nullable String unit,
      @Nullable String employee,
      @Nullable String role,
      @Nullable String document,
      @Nullable String closed,
      @Nullable String reason,
      @Nullable String key) {
    static final Form EMPTY = new Form(null, null, null, null, null, null, null, null, null);
  }

  @GetMapping("/accounts/new")
  String make(Model model) {
    return form(Form.EMPTY, model);
  }

  private String form(Form form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("units", units.list().stream().filter(OfficeUnit::open).toList());
    model.addAttribute("key", UUID.randomUUID().toString());
    return "staff/new-account";
  }

  @PostMapping("/accounts")
  String create(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    Outcome<Changed> outcome =
        staff.create(
            current.get(),
            AccountForms.account(form.number, form.name, form.unit, form.employee),
            AccountForms.said(form.reason, form.key));
    var wrong = problems.of(outcome);
    if (wrong.isPresent()) {
      model.addAttribute("problems", wrong.get());
      return form(form, model);
    }
    return shown(outcome.orThrow(), "done.ACCOUNT_CREATED", redirect);
  }

  /** The password travels in the session for one page, and is gone with it. */
  private String shown(Changed changed, String sentence, RedirectAttributes redirect) {
    if (changed.password() != null) {
      redirect.addFlashAttribute("password", changed.password());
    }
    redirect.addFlashAttribute(
        changed.waiting() == null ? "flash" : "flashWarn",
        texts.say(changed.waiting() == null ? sentence : "done.asked"));
    return "redirect:/accounts/" + changed.account().id();
  }

  @GetMapping("/accounts/{id}")
  String show(@PathVariable long id, Model model) {
    model.addAttribute("account", detail.view(id));
    return "staff/account";
  }

  /** First whether there is such an account for this officer, then what was typed. */
  private String change(
      long id, Supplier<AccountChange> wanted, Form form, RedirectAttributes redirect) {
    if (staff.find(id).isEmpty()) {
      throw Refusal.of(StaffRefusal.UNKNOWN).asException();
    }
    AccountChange change = wanted.get();
    Outcome<Changed> outcome =
        staff.change(current.get(), id, change, AccountForms.said(form.reason, form.key));
    var wrong = problems.of(outcome);
    if (wrong.isPresent()) {
      redirect.addFlashAttribute("problems", wrong.get());
      return "redirect:/accounts/" + id;
    }
    return shown(outcome.orThrow(), "done." + change.act().name(), redirect);
  }

  @PostMapping("/accounts/{id}/name")
  String rename(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return change(id, () -> new AccountChange.Rename(AccountForms.text(form.name)), form, redirect);
  }

  @PostMapping("/accounts/{id}/closing")
  String close(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return change(
        id,
        () ->
            AccountForms.closing(form.closed)
                ? new AccountChange.Close()
                : new AccountChange.Reopen(),
        form,
        redirect);
  }

  @PostMapping("/accounts/{id}/password")
  String reset(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return change(id, AccountChange.Reset::new, form, redirect);
  }

  @PostMapping("/accounts/{id}/second-factor")
  String removeFactor(
      @PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return change(id, AccountChange.RemoveFactor::new, form, redirect);
  }

  @PostMapping("/accounts/{id}/session-ending")
  String endSessions(
      @PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return change(id, AccountChange.EndSessions::new, form, redirect);
  }

  @PostMapping("/accounts/{id}/unlocking")
  String unlock(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return change(id, AccountChange.Unlock::new, form, redirect);
  }

  /** {@code role} NONE takes it away. */
  @PostMapping("/accounts/{id}/role")
  String role(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return change(
        id,
        () ->
            "NONE".equals(form.role)
                ? new AccountChange.Withdraw()
                : AccountForms.grant(form.role, form.document),
        form,
        redirect);
  }

  @PostMapping("/accounts/{id}/unit")
  String move(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return change(id, () -> new AccountChange.Move(AccountForms.id(form.unit)), form, redirect);
  }
}
