package org.relieflink.platform.staff.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.DivisionCode;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.Units;
import org.relieflink.platform.staff.web.AccountListView.Option;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 单位的页面：the list with a form for a new one, and one unit. */
@Controller
class UnitPages {
  private final Units units;
  private final RoleRules rules;
  private final FormProblems problems;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final StaffTexts texts;

  UnitPages(
      Units units,
      RoleRules rules,
      FormProblems problems,
      CurrentOfficer current,
      AccessTable table,
      StaffTexts texts) {
    this.units = units;
    this.rules = rules;
    this.problems = problems;
    this.current = current;
    this.table = table;
    this.texts = texts;
  }

  /** 一个单位，写成话。 */
  record Line(
      long id,
      String name,
      String place,
      String line,
      String above,
      long accounts,
      boolean open,
      String tag,
      String state) {}

  private Line line(OfficeUnit unit) {
    return new Line(
        unit.id(),
        unit.name(),
        StaffTexts.place(unit.unit()),
        texts.line(unit.unit().line()),
        StaffTexts.above(unit.unit()),
        unit.accounts(),
        unit.open(),
        unit.open() ? "good" : "plain",
        texts.say(unit.open() ? "unit.open" : "unit.closed"));
  }

  /** 表单里填的。 */
  record Form(
      @Nullable String place,
      @Nullable String line,
      @Nullable String name,
      @Nullable String closed,
      @Nullable String key) {
    static final Form EMPTY = new Form(null, null, null, null, null);
  }

  @GetMapping("/units")
  String list(Model model) {
    return list(Form.EMPTY, model);
  }

  private String list(Form form, Model model) {
    Officer officer = current.get();
    model.addAttribute("units", units.list().stream().map(this::line).toList());
    model.addAttribute("making", making(officer));
    model.addAttribute("places", places(officer));
    model.addAttribute(
        "lines", rules.lines().stream().map(line -> new Option(line, texts.line(line))).toList());
    model.addAttribute("form", form);
    model.addAttribute("key", UUID.randomUUID().toString());
    return "staff/units";
  }

  private boolean making(Officer officer) {
    return table.allows(officer, "POST", "/units");
  }

  /** The own place and those right below it. */
  private static List<Option> places(Officer officer) {
    List<Option> places = new ArrayList<>();
    places.add(option(officer.unit().place()));
    DivisionCode.of(officer.unit().place())
        .children()
        .forEach(code -> places.add(option(code.code())));
    return places;
  }

  private static Option option(String place) {
    return new Option(place, StaffTexts.place(Unit.of(place, null)));
  }

  @PostMapping("/units")
  String add(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    Outcome<OfficeUnit> outcome =
        unit(form.place, form.line)
            .map(unit -> units.add(current.get(), unit, AccountForms.text(form.name), said(form)))
            .orElseGet(() -> Outcome.refused(StaffRefusal.PLACE_WRONG));
    var wrong = problems.of(outcome);
    if (wrong.isPresent()) {
      model.addAttribute("problems", wrong.get());
      return list(form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("done.UNIT_ADDED"));
    return "redirect:/units";
  }

  /** Codes only; whether there is such a place is asked later. */
  static Optional<Unit> unit(@Nullable String place, @Nullable String line) {
    String where = AccountForms.text(place);
    String which = AccountForms.text(line);
    return where.matches("[0-9]{6}") && which.matches("[a-z_]{1,40}")
        ? Optional.of(new Unit(where, which))
        : Optional.empty();
  }

  private static Said said(Form form) {
    return AccountForms.said("", form.key);
  }

  @GetMapping("/units/{id}")
  String show(@PathVariable long id, Model model) {
    OfficeUnit unit =
        units.find(id).orElseThrow(() -> Refusal.of(StaffRefusal.UNKNOWN).asException());
    model.addAttribute("unit", line(unit));
    model.addAttribute("making", making(current.get()));
    model.addAttribute("key", UUID.randomUUID().toString());
    return "staff/unit";
  }

  @PostMapping("/units/{id}/name")
  String rename(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    return answer(
        id,
        units.rename(current.get(), id, AccountForms.text(form.name), said(form)),
        "done.UNIT_RENAMED",
        redirect);
  }

  @PostMapping("/units/{id}/closing")
  String close(@PathVariable long id, @ModelAttribute Form form, RedirectAttributes redirect) {
    if (units.find(id).isEmpty()) {
      throw Refusal.of(StaffRefusal.UNKNOWN).asException();
    }
    return AccountForms.closing(form.closed)
        ? answer(id, units.close(current.get(), id, said(form)), "done.UNIT_CLOSED", redirect)
        : answer(id, units.reopen(current.get(), id, said(form)), "done.UNIT_REOPENED", redirect);
  }

  private String answer(
      long id, Outcome<OfficeUnit> outcome, String sentence, RedirectAttributes redirect) {
    problems
        .of(outcome)
        .ifPresentOrElse(
            wrong -> redirect.addFlashAttribute("problems", wrong),
            () -> redirect.addFlashAttribute("flash", texts.say(sentence)));
    return "redirect:/units/" + id;
  }
}
