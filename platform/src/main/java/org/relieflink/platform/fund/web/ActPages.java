package org.relieflink.platform.fund.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundAnswer;
import org.relieflink.platform.fund.FundOrder;
import org.relieflink.platform.fund.FundRefusal;
import org.relieflink.platform.fund.ReliefFund;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.relief.Helps;
import org.relieflink.platform.relief.ShareToPay;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 记账的表单：one act at a time, with the fields it wants. The key of the order is made with the form, so
 * that a second click is the same order.
 */
@Controller
class ActPages {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
  private static final BigDecimal UNREADABLE = BigDecimal.ONE.negate(); // refused as no amount
  private static final String PAGE = "fund/act";
  private static final Map<FundAct, List<String>> FIELDS =
      Map.ofEntries(
          Map.entry(FundAct.OPEN_POOL, List.of("title", "origin", "year", "bank")),
          Map.entry(FundAct.OPEN_EARMARK, List.of("about", "title", "purpose")),
          Map.entry(FundAct.RECEIVE, List.of("about", "yuan")),
          Map.entry(FundAct.EARMARK, List.of("about", "yuan")),
          Map.entry(
              FundAct.COMMIT,
              List.of(
                  "about",
                  "yuan",
                  "caseNo",
                  "decision",
                  "plan",
                  "person",
                  "payee",
                  "purpose",
                  "instalment")),
          Map.entry(FundAct.SEND, List.of("about", "yuan")),
          Map.entry(FundAct.CONFIRM, List.of("about", "yuan", "receipt")),
          Map.entry(FundAct.RETURN, List.of("about", "yuan", "words")),
          Map.entry(FundAct.RECOVER, List.of("about", "yuan", "words")),
          Map.entry(FundAct.VOID, List.of("about", "words")),
          Map.entry(FundAct.EXPIRE, List.of("about")),
          Map.entry(FundAct.HAND_BACK, List.of("about", "yuan", "words")),
          Map.entry(FundAct.REVERSE, List.of("about", "words")),
          Map.entry(FundAct.CLOSE, List.of("about", "words")));

  private final ReliefFund fund;
  private final Helps helps;
  private final CurrentOfficer current;
  private final Trail trail;
  private final ProblemTexts problems;
  private final FundTexts texts;

  ActPages(
      ReliefFund fund,
      Helps helps,
      CurrentOfficer current,
      Trail trail,
      ProblemTexts problems,
      FundTexts texts) {
    this.fund = fund;
    this.helps = helps;
    this.current = current;
    this.trail = trail;
    this.problems = problems;
    this.texts = texts;
  }

  /** 一个动作的入口。 */
  record Tab(String href, String label, boolean current) {}

  /**
   * 填的。
   *
   * <p>Everything is text, so that what cannot be read stays on the form and is refused in words.
   *
   * @param yuan with at most two decimals
   * @param plan saved proposal that is carried out, as {@code opinion-proposal}; may be empty
   */
  record Typed(
      @Nullable FundAct act,
      @Nullable String step,
      @Nullable String key,
      @Nullable String about,
      @Nullable String yuan,
      @Nullable String caseNo,
      @Nullable String decision,
      @Nullable String plan,
      @Nullable String words,
      @Nullable String person,
      @Nullable String instalment,
      @Nullable String payee,
      @Nullable String title,
      @Nullable String origin,
      @Nullable String year,
      @Nullable String bank,
      @Nullable String purpose,
      @Nullable String receipt,
      @Nullable String reason) {
    /** What a request says of the share to pay; whom, only a person may write. */
    static Typed of(ShareToPay one) {
      String plan = one.candidate() + "-" + one.proposal();
      String yuan = new Fen(one.fen()).yuan().toPlainString();
      return new Typed(
          FundAct.COMMIT,
          null,
          null,
          null,
          yuan,
          one.caseNo(),
          one.paper(),
          plan,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null,
          null);
    }

    Wish wish() {
      FundAct what = act == null ? FundAct.CLOSE : act;
      return new Wish(what, step == null ? "do" : step, this);
    }

    FundOrder order() {
      FundAct what = act == null ? FundAct.CLOSE : act;
      return new OrderBody(
              what.name(),
              number(about),
              fen(),
              caseNo,
              decision,
              "",
              "",
              words,
              person,
              number(instalment),
              planned(0),
              planned(1),
              number(payee),
              title,
              origin,
              number(year),
              bank,
              purpose,
              receipt,
              reason)
          .order(what);
    }

    /** One of the two numbers; what is no pair of them is refused as an unknown proposal. */
    private @Nullable BigDecimal planned(int at) {
      String typed = plan == null ? "" : plan.strip();
      String[] pair = typed.split("-", 2);
      return typed.isEmpty() ? null : pair.length == 2 ? number(pair[at]) : UNREADABLE;
    }

    private @Nullable BigDecimal fen() {
      String typed = yuan == null ? "" : yuan.strip();
      return typed.isEmpty()
          ? null
          : Fen.read(typed).map(one -> BigDecimal.valueOf(one.amount())).orElse(UNREADABLE);
    }

    private static @Nullable BigDecimal number(@Nullable String given) {
      String typed = given == null ? "" : given.strip();
      if (typed.isEmpty()) {
        return null;
      }
      return NUMBER.matcher(typed).matches() ? new BigDecimal(typed) : UNREADABLE;
    }

    @Override
    public String toString() {
      return "Typed";
    }
  }

  @GetMapping("/fund/act")
  String act(
      @RequestParam(defaultValue = "RECEIVE") FundAct act,
      @ModelAttribute("typed") Typed typed,
      Model model) {
    return form(Deed.WRITE, act, model);
  }

  @GetMapping("/fund/decide")
  String decide(
      @RequestParam(defaultValue = "COMMIT") FundAct act,
      @RequestParam(defaultValue = "") String share,
      @ModelAttribute("typed") Typed typed,
      Model model) {
    share(share).ifPresent(one -> filled(one, model));
    return form(Deed.DECIDE, act, model);
  }

  /** It tells of another office's case as the request does, and stands on the trail like it. */
  private void filled(ShareToPay one, Model model) {
    String what = "relief-help-" + one.help();
    trail.record(current.get(), TrailNote.of("HELP_READ", "relief-help", what));
    model.addAttribute("typed", Typed.of(one));
  }

  /** The share that this office has to pay, by its request: no case number stands in an address. */
  private Optional<ShareToPay> share(String help) {
    return Optional.of(help)
        .filter(typed -> NUMBER.matcher(typed).matches())
        .flatMap(typed -> helps.find(current.get(), Long.parseLong(typed)))
        .flatMap(one -> helps.toPay(current.get(), one));
  }

  private String form(Deed deed, FundAct wanted, Model model) {
    String base = deed == Deed.WRITE ? "/fund/act" : "/fund/decide";
    List<FundAct> acts = Arrays.stream(FundAct.values()).filter(one -> one.deed() == deed).toList();
    FundAct act = acts.contains(wanted) ? wanted : acts.get(0);
    model.addAttribute(
        "tabs",
        acts.stream()
            .map(one -> new Tab(base + "?act=" + one, texts.act(one), one == act))
            .toList());
    model.addAttribute("base", base);
    told(act, model);
    if (!model.containsAttribute("key")) {
      model.addAttribute("key", UUID.randomUUID().toString());
    }
    return PAGE;
  }

  private void told(FundAct act, Model model) {
    model.addAttribute("act", act.name());
    model.addAttribute("label", texts.act(act));
    model.addAttribute("told", texts.say("form.told." + act));
    model.addAttribute("aboutHint", texts.say("form.about." + act));
    model.addAttribute("fields", FIELDS.get(act));
    model.addAttribute("agreed", act.approval().isPresent());
    model.addAttribute("purposes", fund.purposes());
  }

  @PostMapping("/fund/act")
  String done(@ModelAttribute("typed") Typed typed, Model model, RedirectAttributes redirect) {
    return done(Deed.WRITE, typed.wish(), model, redirect);
  }

  @PostMapping("/fund/decide")
  String decided(@ModelAttribute("typed") Typed typed, Model model, RedirectAttributes redirect) {
    return done(Deed.DECIDE, typed.wish(), model, redirect);
  }

  /** 要办的。 */
  private record Wish(FundAct act, String step, Typed typed) {}

  private String done(Deed deed, Wish wish, Model model, RedirectAttributes redirect) {
    FundOrder order = wish.typed.order();
    String key = wish.typed.key == null ? "" : wish.typed.key;
    if (wish.step.equals("ask")) {
      String reason = wish.typed.reason == null ? "" : wish.typed.reason;
      Outcome<Approval> asked = fund.ask(current.get(), order, reason);
      if (asked instanceof Outcome.Done) {
        model.addAttribute("flash", texts.say("form.asked"));
      }
      return asked instanceof Outcome.Refused<Approval> refused
          ? refused(deed, wish, new Shown(key, problems.detail(refused.refusal())), model)
          : again(deed, wish, key, model);
    }
    Outcome<FundAnswer> outcome = fund.order(current.get(), key, List.of(order));
    if (outcome instanceof Outcome.Refused<FundAnswer> refused) {
      String sentence = problems.detail(refused.refusal());
      return refused(deed, wish, new Shown(next(refused.refusal(), key), sentence), model);
    }
    redirect.addFlashAttribute("flash", told(wish.act, outcome.orThrow()));
    return "redirect:/fund";
  }

  /** What a rule refused keeps its key for ever; what runs or is not agreed to yet does not. */
  private static String next(Refusal refusal, String key) {
    boolean kept = refusal.code() instanceof FundRefusal && refusal.code() != FundRefusal.RUNNING;
    return kept ? UUID.randomUUID().toString() : key;
  }

  /** 拒绝的话和下一把键。 */
  private record Shown(String key, String sentence) {}

  private String refused(Deed deed, Wish wish, Shown shown, Model model) {
    model.addAttribute("problems", List.of(new FieldProblem("acts", shown.sentence)));
    return again(deed, wish, shown.key, model);
  }

  /** The same form with what was typed, but for the person's number. */
  private String again(Deed deed, Wish wish, String key, Model model) {
    model.addAttribute("key", key);
    return form(deed, wish.act, model);
  }

  private String told(FundAct act, FundAnswer answer) {
    String entries = String.join("、", answer.entries().stream().map(String::valueOf).toList());
    String accounts = String.join("、", answer.accounts().stream().map(String::valueOf).toList());
    return texts.say(
        "form.done",
        texts.act(act),
        entries.isEmpty() ? "—" : entries,
        accounts.isEmpty() ? "—" : accounts);
  }
}
