package org.relieflink.platform.fund.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.FundBooks.PoolBook;
import org.relieflink.platform.fund.MoneyTerms;
import org.relieflink.platform.fund.MoneyTerms.Draft;
import org.relieflink.platform.fund.MoneyTerms.Term;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.relief.ReliefCases;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 钱的条件的页面：for whom, where and when a pool or an earmark may be used. */
@Controller
class TermPages {
  private static final String PAGE = "fund/terms";

  private final MoneyTerms terms;
  private final ReliefFund fund;
  private final ReliefCases cases;
  private final CurrentOfficer current;
  private final FundTexts texts;
  private final ProblemTexts problems;

  TermPages(
      MoneyTerms terms,
      ReliefFund fund,
      ReliefCases cases,
      CurrentOfficer current,
      FundTexts texts,
      ProblemTexts problems) {
    this.terms = terms;
    this.fund = fund;
    this.cases = cases;
    this.current = current;
    this.texts = texts;
    this.problems = problems;
  }

  /** 填的；everything is text, so that what cannot be read stays on the form. */
  record TermTyped(
      @Nullable String account,
      @Nullable List<String> groups,
      @Nullable String places,
      @Nullable String from,
      @Nullable String until,
      @Nullable String words) {
    Draft draft() {
      return new Draft(
          Typed.number(account),
          Typed.all(groups),
          Typed.words(places),
          Typed.day(from),
          Typed.day(until),
          Typed.text(words));
    }

    /** Whether the group was ticked. */
    public boolean has(String group) {
      return groups != null && groups.contains(group);
    }
  }

  /** 可以写条件的账户。 */
  record Money(long id, String title) {}

  /** 写下的条件，用话说。 */
  record Shown(String money, String groups, String places, String days, String words, String who) {}

  @GetMapping("/fund/terms")
  String show(Model model) {
    List<Money> money = money();
    model.addAttribute("money", money);
    model.addAttribute("groups", cases.choices(ReliefCases.Kind.PRIORITY));
    model.addAttribute(
        "terms", terms.all(current.get()).stream().map(one -> shown(one, money)).toList());
    return PAGE;
  }

  /** Open pools and earmarks of the place. */
  private List<Money> money() {
    return fund.books(current.get()).pools().stream()
        .filter(pool -> pool.closedOn() == null)
        .flatMap(this::money)
        .toList();
  }

  private Stream<Money> money(PoolBook pool) {
    return Stream.concat(
        Stream.of(new Money(pool.id(), pool.id() + " " + pool.title())),
        pool.earmarks().stream()
            .filter(one -> one.closedOn() == null)
            .map(one -> new Money(one.id(), one.id() + " " + pool.title() + " / " + one.title())));
  }

  private Shown shown(Term term, List<Money> money) {
    String title =
        money.stream()
            .filter(one -> one.id() == term.account())
            .map(Money::title)
            .findFirst()
            .orElse(Long.toString(term.account()));
    String groups =
        term.groups().stream().sorted().map(cases::title).collect(Collectors.joining("、"));
    String places = term.places().stream().sorted().collect(Collectors.joining("、"));
    return new Shown(
        title,
        groups.isEmpty() ? texts.say("term.all") : groups,
        places.isEmpty() ? texts.say("term.own") : places,
        texts.say("freeze.days", term.from(), term.until()),
        term.words(),
        term.officer());
  }

  @PostMapping("/fund/terms")
  String write(@ModelAttribute("typed") TermTyped typed, Model model, RedirectAttributes redirect) {
    Outcome<Term> written = terms.write(current.get(), typed.draft());
    if (written instanceof Outcome.Refused<Term> refused) {
      model.addAttribute(
          "problems", List.of(new FieldProblem("write", problems.detail(refused.refusal()))));
      return show(model);
    }
    redirect.addFlashAttribute("flash", texts.say("term.done"));
    return "redirect:/fund/terms";
  }
}
