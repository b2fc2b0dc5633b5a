package org.relieflink.platform.recusal.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.recusal.Declaration;
import org.relieflink.platform.recusal.RecusalRefusal;
import org.relieflink.platform.recusal.Recusals;
import org.relieflink.platform.recusal.Recusals.Declaring;
import org.relieflink.platform.recusal.Tie;
import org.relieflink.platform.recusal.TieRule;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 回避的页面：what one declared, a form for one more; for reviewers how many others did. */
@Controller
class RecusalPages {
  private static final String TALLIES = "/recusals/tallies";

  private final Recusals recusals;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final ProblemTexts problems;
  private final RecusalTexts texts;

  RecusalPages(
      Recusals recusals,
      CurrentOfficer current,
      AccessTable table,
      ProblemTexts problems,
      RecusalTexts texts) {
    this.recusals = recusals;
    this.current = current;
    this.table = table;
    this.problems = problems;
    this.texts = texts;
  }

  /** 列表的一行。 */
  record Line(long id, String tie, String masked, String words, String at, String ended) {}

  /** 一个选项。 */
  record Choice(String code, String label) {}

  /** 一条规则。 */
  record Rule(String tie, String basis, String source, String status, boolean bars) {}

  /** 表单里填的；号码不进地址，不进日志，也不回填。 */
  record Typed(@Nullable String number, @Nullable String tie, @Nullable String words) {
    static final Typed EMPTY = new Typed(null, null, null);

    Declaring declaring() {
      Tie known =
          Tie.find(text(tie))
              .orElseThrow(() -> Refusal.of(RecusalRefusal.TIE_UNKNOWN).asException());
      return new Declaring(text(number), known, text(words));
    }

    private static String text(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    @Override
    public String toString() {
      return "Typed[" + tie + "]";
    }
  }

  @GetMapping("/recusals")
  String list(Model model) {
    return list(Typed.EMPTY, model);
  }

  private String list(Typed typed, Model model) {
    Officer officer = current.get();
    List<Declaration> own = recusals.own(officer);
    model.addAttribute("lines", own.stream().map(this::line).toList());
    boolean self = own.stream().anyMatch(one -> one.stands() && one.tie() == Tie.SELF);
    model.addAttribute("self", self);
    model.addAttribute("ties", choices(self));
    model.addAttribute("typed", typed);
    model.addAttribute("rules", recusals.rules().stream().map(this::rule).toList());
    model.addAttribute("reviews", table.allows(officer, "GET", TALLIES));
    return "recusal/recusals";
  }

  /** One's own number is asked for first, and once. */
  private List<Choice> choices(boolean self) {
    return Arrays.stream(Tie.values())
        .filter(tie -> !self || tie != Tie.SELF)
        .map(tie -> new Choice(tie.code(), texts.tie(tie)))
        .toList();
  }

  private Line line(Declaration one) {
    var ended = one.endedAt();
    return new Line(
        one.id(),
        texts.tie(one.tie()),
        one.masked().isEmpty() ? texts.say("destroyed") : one.masked(),
        one.words(),
        texts.minute(one.at()),
        ended == null ? "" : texts.minute(ended));
  }

  private Rule rule(TieRule rule) {
    return new Rule(
        texts.tie(rule.tie()),
        rule.basis().text(),
        rule.source(),
        rule.status().label(),
        rule.bars());
  }

  @PostMapping("/recusals")
  String declare(@ModelAttribute Typed typed, Model model, RedirectAttributes redirect) {
    Outcome<Declaration> outcome = recusals.declare(current.get(), typed.declaring());
    if (outcome instanceof Outcome.Refused<Declaration> refused) {
      String field = refused.refusal().code() == RecusalRefusal.WORDS_TOO_LONG ? "words" : "number";
      model.addAttribute(
          "problems", List.of(new FieldProblem(field, problems.detail(refused.refusal()))));
      return list(typed, model);
    }
    redirect.addFlashAttribute("flash", texts.say("done.declared"));
    return "redirect:/recusals";
  }

  @PostMapping("/recusals/{id}/ending")
  String end(@PathVariable long id, RedirectAttributes redirect) {
    recusals.end(current.get(), id).orThrow();
    redirect.addFlashAttribute("flash", texts.say("done.ended"));
    return "redirect:/recusals";
  }

  /** 一个人申报了几条。 */
  record TallyLine(String officer, String tie, long count) {}

  @GetMapping(TALLIES)
  String tallies(Model model) {
    model.addAttribute(
        "lines",
        recusals.tallies(current.get()).stream()
            .map(
                one ->
                    new TallyLine(
                        one.name() + " " + one.officer(), texts.tie(one.tie()), one.count()))
            .toList());
    return "recusal/tallies";
  }
}
