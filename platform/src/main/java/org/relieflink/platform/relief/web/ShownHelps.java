package org.relieflink.platform.relief.web;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.duty.DutyReading;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.HelpAct;
import org.relieflink.platform.relief.HelpRequest;
import org.relieflink.platform.relief.HelpStep;
import org.relieflink.platform.relief.Helps;
import org.relieflink.platform.relief.ShareToPay;
import org.springframework.stereotype.Component;

/** 一件协助怎么显示：for the list of the office that is asked, its own page, and the case's page. */
@Component
class ShownHelps {
  private final Helps helps;
  private final CaseTexts texts;

  ShownHelps(Helps helps, CaseTexts texts) {
    this.helps = helps;
    this.texts = texts;
  }

  /** 一行。 */
  record Line(
      long id,
      String href,
      String number,
      String kind,
      String from,
      String to,
      String person,
      String wanted,
      String state,
      String due,
      String standing,
      String tag) {}

  /** 一个动作。 */
  record Act(String code, String path, String label, String hint, boolean words, boolean amount) {}

  /** 一步。 */
  record Step(String at, String act, String who, String amount, String words) {}

  /** 要付的一份。 */
  record Pay(String amount, String caseNo, String paper, String plan) {}

  /**
   * 整页。
   *
   * @param pay null while nothing is to be paid
   */
  record Whole(
      Line head,
      int version,
      String words,
      String result,
      boolean reveals,
      @Nullable Pay pay,
      List<Act> acts,
      List<Step> steps) {}

  Line line(HelpRequest one) {
    DutyReading clock = helps.clock(one);
    return new Line(
        one.id(),
        "/helps/" + one.id(),
        one.number(),
        texts.say("help." + one.kind()),
        helps.office(one.from().place()),
        helps.office(one.to().place()),
        one.masked().isEmpty() ? texts.say("destroyed") : one.masked(),
        one.wantedFen() == 0 ? "" : texts.yuan(one.wantedFen()),
        texts.say("help.state." + one.state()),
        Objects.toString(clock.due(), ""),
        texts.standing(clock.standing()),
        CaseTexts.tag(clock.standing()));
  }

  /** What came of it: the share, or the words; empty while nothing did. */
  String result(HelpRequest one) {
    if (!one.state().isLast()) {
      return "";
    }
    String given = one.givenFen() == 0 ? "" : texts.yuan(one.givenFen());
    return (given + " " + one.last().words()).strip();
  }

  Whole whole(Officer officer, HelpRequest one) {
    return new Whole(
        line(one),
        one.version(),
        one.words(),
        result(one),
        helps.reveals(officer, one),
        helps.toPay(officer, one).map(this::pay).orElse(null),
        helps.open(officer, one).stream().map(this::act).toList(),
        one.steps().stream().map(this::step).toList());
  }

  private Pay pay(ShareToPay one) {
    return new Pay(
        texts.yuan(one.fen()), one.caseNo(), one.paper(), one.candidate() + "-" + one.proposal());
  }

  private Act act(HelpAct act) {
    return new Act(
        act.name(),
        act.deed() == Deed.DECIDE ? "decisions" : "works",
        texts.say("help.act." + act),
        texts.say("help.hint." + act),
        act.wantsWords(),
        act == HelpAct.PROPOSE);
  }

  private Step step(HelpStep one) {
    return new Step(
        texts.minute(one.at()),
        texts.say("help.act." + one.act()),
        one.officerName() + " " + one.officer(),
        one.amountFen() == 0 ? "" : texts.yuan(one.amountFen()),
        one.words());
  }
}
