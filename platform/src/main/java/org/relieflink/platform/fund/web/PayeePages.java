package org.relieflink.platform.fund.web;

import java.util.List;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.fund.BoundPayee;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.PayWay;
import org.relieflink.platform.fund.Payees;
import org.relieflink.platform.fund.Payees.Change;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 收款人的页面：who decides says to which account; what was typed of persons is not shown again. */
@Controller
class PayeePages {
  private static final String PAGE = "fund/payees";

  private final Payees payees;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final FundTexts texts;

  PayeePages(Payees payees, CurrentOfficer current, ProblemTexts problems, FundTexts texts) {
    this.payees = payees;
    this.current = current;
    this.problems = problems;
    this.texts = texts;
  }

  /** 报好的一个，用话说。 */
  record Shown(long id, String account, String warning, String shared) {}

  @ModelAttribute("ways")
  List<PayWay> ways() {
    return List.of(PayWay.values());
  }

  @GetMapping("/fund/payees")
  String show() {
    return PAGE;
  }

  @PostMapping("/fund/payees")
  String register(@ModelAttribute PayeeApi.Body body, Model model) {
    Outcome<BoundPayee> outcome = payees.register(current.get(), body.draft());
    if (outcome instanceof Outcome.Refused<BoundPayee> refused) {
      return refused(refused.refusal(), "why", model);
    }
    model.addAttribute("payee", shown(outcome.orThrow()));
    return PAGE;
  }

  /**
   * @param words the field whose words are meant: each form of the page has one of its own
   */
  private String refused(Refusal refusal, String words, Model model) {
    String field =
        refusal.code() instanceof FundRefusal code
            ? switch (code) {
              case ACCOUNT_OF_ANOTHER -> "holderName";
              case ACCOUNT_SHARED -> "account";
              case WAY_UNUSABLE -> "way";
              case WORDS_MISSING, WORDS_TOO_LONG, WORDS_UNREADABLE, WORDS_WITH_NUMBER -> words;
              case UNKNOWN, PAYEE_FIXED -> "commitment";
              case PAYEE_UNKNOWN -> "payee";
              default -> "person";
            }
            : "commitment";
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
    return PAGE;
  }

  private String account(BoundPayee one) {
    if (!one.way().isBank()) {
      return texts.say("payee.way." + one.way(), one.why());
    }
    String whose =
        one.guardian() ? texts.say("payee.guardian", one.relation()) : texts.say("payee.self");
    return texts.say("payee.account", whose, one.tail());
  }

  private Shown shown(BoundPayee one) {
    return new Shown(
        one.id(),
        account(one),
        one.luhn() ? "" : texts.say("payee.luhn"),
        one.shared() == 0 ? "" : texts.say("payee.shared", one.shared()));
  }

  /** Asked for with one button, done with the other once others agreed. */
  @PostMapping("/fund/payees/change")
  String change(
      @ModelAttribute PayeeApi.ChangeBody body,
      @RequestParam(defaultValue = "ask") String step,
      Model model) {
    Change change = body.change();
    String reason = body.reason() == null ? "" : body.reason();
    return step.equals("ask") ? asked(change, reason, model) : bound(change, model);
  }

  private String asked(Change change, String reason, Model model) {
    Outcome<Approval> asked = payees.ask(current.get(), change, reason);
    if (asked instanceof Outcome.Refused<Approval> refused) {
      return refused(refused.refusal(), "reason", model);
    }
    model.addAttribute("flash", texts.say("payee.asked"));
    return PAGE;
  }

  private String bound(Change change, Model model) {
    Outcome<BoundPayee> bound = payees.bind(current.get(), change);
    if (bound instanceof Outcome.Refused<BoundPayee> refused) {
      return refused(refused.refusal(), "reason", model);
    }
    model.addAttribute("flash", texts.say("payee.bound", account(bound.orThrow())));
    return PAGE;
  }
}
