package org.relieflink.platform.sharing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.sharing.Correction;
import org.relieflink.platform.sharing.Corrections;
import org.relieflink.platform.sharing.Corrections.Reported;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.SharingRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 更正请求的页面：of who found the fault, and of who owns the list. */
@Controller
class CorrectionPages {
  private final Corrections corrections;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final AccessTable table;
  private final RequestView view;
  private final SharingTexts texts;

  CorrectionPages(
      Corrections corrections,
      CurrentOfficer current,
      ProblemTexts problems,
      AccessTable table,
      RequestView view,
      SharingTexts texts) {
    this.corrections = corrections;
    this.current = current;
    this.problems = problems;
    this.table = table;
    this.view = view;
    this.texts = texts;
  }

  /** 列表的一行。 */
  record Line(
      String href,
      String number,
      String record,
      String field,
      String unit,
      String state,
      String due,
      String standing,
      String tag) {}

  private Line line(Correction one, Side side) {
    Standing standing = corrections.standing(one);
    return new Line(
        (side == Side.ASKER ? "/corrections/" : "/mending/") + one.id(),
        one.number(),
        one.recordId(),
        field(one),
        texts.line(side == Side.ASKER ? one.asked().line() : one.asker().line()),
        texts.state(one.state()),
        one.dueOn().toString(),
        texts.standing(standing),
        texts.tag(standing));
  }

  private String field(Correction one) {
    return one.label().equals(one.field()) ? texts.say("field." + one.field()) : one.label();
  }

  /** 表单。 */
  record Form(@Nullable String recordId, @Nullable String field, @Nullable String evidence) {
    static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    Reported reported() {
      return new Reported(text(recordId), text(field), text(evidence));
    }
  }

  @GetMapping("/corrections")
  String list(
      @RequestParam(defaultValue = "") String recordId,
      @RequestParam(required = false) @Nullable Long before,
      Model model) {
    return list(Side.ASKER, before, new Form(recordId, "", ""), model);
  }

  @GetMapping("/mending")
  String mending(@RequestParam(required = false) @Nullable Long before, Model model) {
    return list(Side.ANSWERER, before, new Form("", "", ""), model);
  }

  private String list(Side side, @Nullable Long before, Form form, Model model) {
    List<Correction> rows =
        corrections.list(current.get(), side, before == null ? Long.MAX_VALUE : before);
    model.addAttribute("lines", rows.stream().map(one -> line(one, side)).toList());
    model.addAttribute(
        "older",
        rows.size() < Requests.MOST
            ? ""
            : (side == Side.ASKER ? "/corrections" : "/mending")
                + "?before="
                + rows.get(rows.size() - 1).id());
    model.addAttribute("form", form);
    model.addAttribute(
        "writes", side == Side.ASKER && table.allows(current.get(), "POST", "/corrections"));
    return "sharing/corrections";
  }

  @PostMapping("/corrections")
  String report(@ModelAttribute Form form, Model model, RedirectAttributes redirect) {
    Outcome<Correction> outcome = corrections.report(current.get(), form.reported());
    if (outcome instanceof Outcome.Refused<Correction> refused) {
      String field =
          switch ((SharingRefusal) refused.refusal().code()) {
            case RECORD_UNKNOWN -> "recordId";
            case FIELD_UNKNOWN, ASKED_ALREADY -> "field";
            default -> "evidence";
          };
      model.addAttribute(
          "problems", List.of(new FieldProblem(field, problems.detail(refused.refusal()))));
      return list(Side.ASKER, null, form, model);
    }
    redirect.addFlashAttribute("flash", texts.say("flash.REPORT"));
    return "redirect:/corrections/" + outcome.orThrow().id();
  }

  @GetMapping("/corrections/{id}")
  String show(@PathVariable long id, Model model) {
    return show(Side.ASKER, id, model);
  }

  @GetMapping("/mending/{id}")
  String mend(@PathVariable long id, Model model) {
    return show(Side.ANSWERER, id, model);
  }

  private String show(Side side, long id, Model model) {
    Correction found =
        corrections
            .find(current.get(), side, id)
            .orElseThrow(() -> Refusal.of(SharingRefusal.UNKNOWN).asException());
    model.addAttribute("correction", line(found, side));
    model.addAttribute("steps", view.steps(found.steps()));
    model.addAttribute("base", side == Side.ASKER ? "/corrections" : "/mending");
    String writing = side == Side.ASKER ? "/corrections" : "/mending/" + id + "/mend";
    model.addAttribute(
        "acts",
        table.allows(current.get(), "POST", writing)
            ? ShareAct.open(ShareKind.CORRECTION, side, found.state()).stream()
                .map(act -> new RequestView.Act(RequestView.path(act), texts.act(act), true))
                .toList()
            : List.of());
    return "sharing/correction";
  }

  @PostMapping("/corrections/{id}/take-back")
  String takeBack(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return act(ShareAct.TAKE_BACK, id, words, redirect);
  }

  @PostMapping("/mending/{id}/mend")
  String mended(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return act(ShareAct.MEND, id, words, redirect);
  }

  @PostMapping("/mending/{id}/uphold")
  String upheld(
      @PathVariable long id,
      @RequestParam(defaultValue = "") String words,
      RedirectAttributes redirect) {
    return act(ShareAct.UPHOLD, id, words, redirect);
  }

  private String act(ShareAct act, long id, String words, RedirectAttributes redirect) {
    corrections.act(current.get(), act, id, words).orThrow();
    redirect.addFlashAttribute("flash", texts.say("flash." + act));
    return "redirect:" + (act.side() == Side.ASKER ? "/corrections/" : "/mending/") + id;
  }
}
