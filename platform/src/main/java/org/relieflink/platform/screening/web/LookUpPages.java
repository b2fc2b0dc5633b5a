package org.relieflink.platform.screening.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.MobilePhone;
import org.relieflink.linkage.HitKind;
import org.relieflink.linkage.HitLevel;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.identity.AskedDays;
import org.relieflink.platform.identity.PersonAddress;
import org.relieflink.platform.problem.FieldProblem;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.ProblemTexts;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.screening.internal.Veil;
import org.relieflink.platform.screening.internal.Veils;
import org.relieflink.platform.screening.internal.engine.IndexKeeper;
import org.relieflink.platform.screening.internal.engine.LookUpPerson;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Answer;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Found;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Question;
import org.relieflink.platform.screening.internal.engine.LookUpPerson.Then;
import org.relieflink.platform.screening.internal.engine.LookUpPhone;
import org.relieflink.platform.screening.internal.picture.WeightWords;
import org.relieflink.platform.watch.QuotaDeed;
import org.relieflink.platform.watch.Quotas;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 窗口查人的页面。 The person is sent in the body, never in the address, so that no log keeps it. */
@Controller
class LookUpPages {
  private static final Pattern NUMBER = Pattern.compile("[0-9Xx ]{15,22}");

  private final LookUpPerson lookUp;
  private final LookUpPhone phones;
  private final PhoneAnswer phoneAnswer;
  private final IndexKeeper keeper;
  private final CurrentOfficer current;
  private final ProblemTexts problems;
  private final Veils veils;
  private final Quotas quotas;
  private final NumberAlerts alerts;
  private final Texts texts;

  LookUpPages(
      LookUpPerson lookUp,
      LookUpPhone phones,
      PhoneAnswer phoneAnswer,
      IndexKeeper keeper,
      CurrentOfficer current,
      ProblemTexts problems,
      Veils veils,
      Quotas quotas,
      NumberAlerts alerts,
      Texts texts) {
    this.lookUp = lookUp;
    this.phones = phones;
    this.phoneAnswer = phoneAnswer;
    this.keeper = keeper;
    this.current = current;
    this.problems = problems;
    this.veils = veils;
    this.quotas = quotas;
    this.alerts = alerts;
    this.texts = texts;
  }

  /** 表单。 */
  record Form(
      @Nullable String name,
      @Nullable String citizenId,
      @Nullable String birthDate,
      @Nullable String phone,
      @Nullable String purpose,
      @Nullable String caseNo,
      @Nullable String onDay,
      @Nullable String knownDay) {
    static final Form EMPTY = new Form("", "", "", "", "", "", "", "");

    Question question() {
      return new Question(
          Typed.text(name),
          Typed.text(citizenId),
          Typed.text(birthDate),
          Typed.text(purpose),
          Typed.text(caseNo),
          new AskedDays(onDay, knownDay));
    }

    boolean asksPhone() {
      return !Typed.text(phone).isEmpty();
    }

    LookUpPhone.Question phoneQuestion() {
      boolean alone =
          (Typed.text(name)
                  + Typed.text(citizenId)
                  + Typed.text(birthDate)
                  + Typed.text(onDay)
                  + Typed.text(knownDay))
              .isEmpty();
      return new LookUpPhone.Question(
          Typed.text(phone), Typed.text(purpose), Typed.text(caseNo), alone);
    }

    @Override
    public String toString() {
      return "Form[masked]";
    }
  }

  /** 查到的一行，已遮盖。 */
  record Line(
      String name,
      String sexAge,
      String number,
      String person,
      boolean kin,
      String who,
      String hardshipClass,
      String department,
      String asOf,
      String score,
      ScoreBar bar,
      String levelTag,
      String level,
      String why,
      String then) {
    @Override
    public String toString() {
      return "Line[" + hardshipClass + "]";
    }
  }

  /**
   * 查询结果。
   *
   * @param alerts what is odd about the number that was typed
   * @param past a past day was asked about
   */
  record Result(String title, String note, List<String> alerts, List<Line> lines, boolean past) {}

  @GetMapping("/screening/look-up")
  String form(Model model) {
    return page(model, Form.EMPTY);
  }

  /** What was typed into the search box of the top bar; case and purpose are still to be given. */
  @PostMapping("/screening/look-up/typed")
  String typed(@RequestParam String q, Model model) {
    String typed = q.strip();
    boolean number = NUMBER.matcher(typed).matches();
    boolean phone = !number && MobilePhone.find(typed).isPresent();
    String name = number || phone ? "" : typed;
    return page(model, new Form(name, number ? typed : "", "", phone ? typed : "", "", "", "", ""));
  }

  private String page(Model model, Form form) {
    model.addAttribute("form", form);
    quotas.left(current.get()).stream()
        .filter(left -> left.deed() == QuotaDeed.LOOK_UP)
        .findFirst()
        .ifPresent(left -> model.addAttribute("quota", left));
    model.addAttribute(
        "purposes",
        Purpose.toChoose().stream()
            .filter(purpose -> veils.mayLookUp(current.get(), purpose))
            .toList());
    return "screening/look-up";
  }

  @PostMapping("/screening/look-up")
  String ask(@ModelAttribute Form form, Model model) {
    if (form.asksPhone()) {
      return askPhone(form, model);
    }
    Outcome<Answer> answer = lookUp.ask(form.question(), current.get());
    if (answer instanceof Outcome.Refused<Answer> refused) {
      refused(refused.refusal(), "name", model);
    } else {
      model.addAttribute("result", result(answer.orThrow(), form.question().purpose()));
    }
    return page(model, form);
  }

  private String askPhone(Form form, Model model) {
    LookUpPhone.Question question = form.phoneQuestion();
    Outcome<LookUpPhone.Answer> answer = phones.ask(question, current.get());
    if (answer instanceof Outcome.Refused<LookUpPhone.Answer> refused) {
      refused(refused.refusal(), "phone", model);
    } else {
      model.addAttribute("phones", phoneAnswer.shown(answer.orThrow(), question.purpose()));
    }
    return page(model, form);
  }

  private void refused(Refusal refusal, String otherwise, Model model) {
    String field =
        switch (refusal.code().name()) {
          case "PURPOSE_MISSING" -> "purpose";
          case "DAY_NOT_YET", "DAY_UNREADABLE" -> "onDay";
          default -> otherwise;
        };
    model.addAttribute("problems", List.of(new FieldProblem(field, problems.detail(refusal))));
  }

  private Result result(Answer answer, String purpose) {
    Veil veil = veils.overLookUp(current.get(), purpose);
    List<Line> lines = answer.found().stream().map(found -> line(found, veil)).toList();
    List<String> told = alerts.of(answer, veil);
    String title =
        lines.isEmpty()
            ? texts.say("lookUp.nothing", veil.name(answer.asked()))
            : texts.say("lookUp.found", veil.name(answer.asked()), answer.total());
    String oldest = answer.pool().oldest().map(Object::toString).orElse("");
    if (answer.onDay() != null) {
      String past =
          texts.say("lookUp.note.past", texts.day(answer.onDay()), texts.day(answer.knownDay()));
      return new Result(title, past, told, lines, true);
    }
    String note =
        texts.say(
            answer.renewing() ? "lookUp.note.renewing" : "lookUp.note",
            Texts.grouped(answer.pool().records()),
            oldest);
    return new Result(title, note, told, lines, false);
  }

  private Line line(Found found, Veil veil) {
    var face = found.record().face();
    boolean kin = found.hit().kind() == HitKind.HOUSEHOLD;
    boolean sure = found.hit().level() == HitLevel.AUTO;
    return new Line(
        veil.name(face),
        texts.sexAndAge(face, veil),
        veil.withheld(face) ? texts.say("withheld") : veil.number(face),
        PersonAddress.page(found.hit().recordId()),
        kin,
        kin ? found.hit().relation() : texts.say("self"),
        found.record().hardshipClass(),
        found.record().department(),
        texts.day(found.record().asOf()),
        WeightWords.plain(found.hit().score()),
        ScoreBar.of(found.hit().score(), keeper.model().autoThreshold()),
        sure ? "good" : "warn",
        texts.say(sure ? "level.auto" : "level.review"),
        String.join(
            "，",
            found.comparison().evidence().stream()
                .filter(reason -> !reason.field().equals("POOL_SIZE"))
                .map(reason -> reason.label())
                .toList()),
        then(found.then()));
  }

  private String then(@Nullable Then then) {
    return then == null
        ? ""
        : texts.say("lookUp.then." + then.certainty().name(), texts.day(then.day()));
  }
}
