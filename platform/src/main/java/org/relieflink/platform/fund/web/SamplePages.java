package org.relieflink.platform.fund.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.fund.Samples;
import org.relieflink.platform.fund.Samples.Drawn;
import org.relieflink.platform.fund.Samples.Figures;
import org.relieflink.platform.fund.Samples.Sample;
import org.relieflink.platform.fund.Samples.SampleBook;
import org.relieflink.platform.fund.Samples.Wish;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 抽查付款的页面：draw, ask, write down, what it says. */
@Controller
class SamplePages {
  private static final double PERCENT = 100;

  private final Samples samples;
  private final CurrentOfficer current;
  private final AccessTable table;
  private final FundTexts texts;
  private final ProblemTexts problems;

  SamplePages(
      Samples samples,
      CurrentOfficer current,
      AccessTable table,
      FundTexts texts,
      ProblemTexts problems) {
    this.samples = samples;
    this.current = current;
    this.table = table;
    this.texts = texts;
    this.problems = problems;
  }

  /** 填的。 */
  record SampleTyped(
      @Nullable String key,
      @Nullable String from,
      @Nullable String until,
      @Nullable String confidence,
      @Nullable String margin) {
    Wish wish() {
      return new Wish(Typed.day(from), Typed.day(until), percent(confidence), percent(margin));
    }

    private static int percent(@Nullable String typed) {
      long number = Typed.number(typed);
      return number >= 0 && number <= PERCENT ? (int) number : -1;
    }
  }

  /** 一次抽查，用话说。 */
  record Shown(long id, String days, String told, String answered, String who, String seed) {}

  /** 抽到的一笔。 */
  record Item(
      long payment,
      String caseNo,
      String stratum,
      String amount,
      String result,
      String tag,
      String words) {}

  private Shown shown(Sample one) {
    return new Shown(
        one.id(),
        texts.say("freeze.days", one.from(), one.until()),
        texts.say("sample.told", one.population(), one.size(), one.confidence(), one.margin()),
        texts.say("sample.answered", one.answered(), one.size()),
        one.officer(),
        one.seed());
  }

  private Item item(Drawn one) {
    String result = one.result() == null ? "OPEN" : one.result().name();
    String tag =
        switch (result) {
          case "CONFIRMED" -> "good";
          case "DIFFERS" -> "bad";
          default -> "plain";
        };
    return new Item(
        one.payment(),
        one.caseNo(),
        stratum(one.stratum()),
        FundView.yuan(one.fen()),
        texts.say("sample.result." + result),
        tag,
        one.words());
  }

  private String stratum(String code) {
    String[] parts = code.split("-", -1);
    return parts.length < 3
        ? texts.say("sample.stratum.UNKNOWN")
        : texts.say("sample.stratum." + parts[0])
            + " · "
            + texts.say("sample.sex." + parts[1])
            + " · "
            + parts[2];
  }

  private String told(Figures figures) {
    return figures.reached() == 0
        ? texts.say("sample.figures.none")
        : texts.say(
            "sample.figures",
            figures.confirmed(),
            figures.differs(),
            figures.notReached(),
            percent(figures.low()),
            percent(figures.high()),
            percent(figures.worst()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", share * PERCENT);
  }

  private boolean writes() {
    return table.allows(current.get(), "POST", "/fund/samples");
  }

  @GetMapping("/fund/samples")
  String all(Model model) {
    model.addAttribute("samples", samples.all(current.get()).stream().map(this::shown).toList());
    model.addAttribute("key", UUID.randomUUID().toString());
    model.addAttribute("writes", writes());
    return "fund/samples";
  }

  private void problem(String field, Refusal refusal, Model model) {
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
  }

  @PostMapping("/fund/samples")
  String draw(@ModelAttribute("typed") SampleTyped typed, Model model) {
    Outcome<Sample> drawn = samples.draw(current.get(), Typed.text(typed.key()), typed.wish());
    if (drawn instanceof Outcome.Refused<Sample> refused) {
      problem("from", refused.refusal(), model);
      return all(model);
    }
    return "redirect:/fund/sample?id=" + drawn.orThrow().id();
  }

  @GetMapping("/fund/sample")
  String one(@RequestParam(defaultValue = "0") long id, Model model) {
    SampleBook book = samples.find(current.get(), id).orThrow();
    model.addAttribute("sample", shown(book.sample()));
    model.addAttribute("items", book.items().stream().map(this::item).toList());
    model.addAttribute("figures", told(book.figures()));
    model.addAttribute("same", book.same());
    model.addAttribute("writes", writes());
    return "fund/sample";
  }

  @PostMapping("/fund/sample/say")
  String say(@ModelAttribute SampleApi.WordBody body, Model model, RedirectAttributes redirect) {
    Outcome<SampleBook> said = samples.say(current.get(), body.word());
    if (said instanceof Outcome.Refused<SampleBook> refused) {
      problem("payment", refused.refusal(), model);
      return one(body.word().sample(), model);
    }
    redirect.addFlashAttribute("flash", texts.say("sample.said"));
    return "redirect:/fund/sample?id=" + body.word().sample();
  }
}
