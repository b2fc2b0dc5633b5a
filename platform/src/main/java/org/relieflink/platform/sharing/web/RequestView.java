package org.relieflink.platform.sharing.web;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.sharing.Held;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareAct.Side;
import org.relieflink.platform.sharing.ShareKind;
import org.relieflink.platform.sharing.ShareStep;
import org.relieflink.platform.sharing.VerificationRequest;
import org.springframework.stereotype.Component;

/** 一件核实请求怎么显示：for lists and for its own page. */
@Component
class RequestView {
  private final Requests requests;
  private final SharingTexts texts;

  RequestView(Requests requests, SharingTexts texts) {
    this.requests = requests;
    this.texts = texts;
  }

  /** 列表的一行。 */
  record Line(
      String href,
      String number,
      String fact,
      String masked,
      String unit,
      String state,
      String due,
      String standing,
      String tag) {}

  Line line(VerificationRequest one, Side side) {
    Standing standing = requests.standing(one);
    return new Line(
        (side == Side.ASKER ? "/requests/" : "/inbox/") + one.id(),
        one.number(),
        texts.fact(one.fact()),
        one.masked(),
        texts.line(side == Side.ASKER ? one.asked().line() : one.asker().line()),
        texts.state(one.state()),
        one.dueOn().toString(),
        texts.standing(standing),
        texts.tag(standing));
  }

  /** 一步。 */
  record Step(String at, String act, String who, String words, boolean other) {}

  /** 谁拿着多久。 */
  record Span(String unit, String from, String to, int days) {}

  /** 一个动作。 */
  record Act(String path, String label, boolean words) {}

  /** 答复。 */
  record Reply(String value, String asOf, String source) {}

  /** 整页。 */
  record Whole(
      Line head,
      String caseNo,
      String purpose,
      String agreement,
      String kind,
      List<Reply> replies,
      List<Step> steps,
      List<Span> spans,
      List<Act> acts,
      boolean answers) {}

  Whole whole(VerificationRequest one, Side side) {
    List<ShareAct> open = ShareAct.open(ShareKind.REQUEST, side, one.state());
    return new Whole(
        line(one, side),
        one.caseNo(),
        texts.purpose(one.purpose()),
        one.agreement(),
        kind(one),
        replies(one),
        steps(one.steps()),
        requests.held(one).stream().map(this::span).toList(),
        open.stream()
            .filter(act -> act != ShareAct.ANSWER)
            .map(act -> new Act(path(act), texts.act(act), act.wantsWords()))
            .toList(),
        open.contains(ShareAct.ANSWER));
  }

  private String kind(VerificationRequest one) {
    return requests.facts().stream()
        .filter(fact -> fact.id().equals(one.fact()))
        .map(fact -> fact.kind().name())
        .findFirst()
        .orElse("TEXT");
  }

  private List<Reply> replies(VerificationRequest one) {
    var answer = one.answer();
    return answer == null
        ? List.of()
        : List.of(
            new Reply(texts.value(answer, one.fact()), answer.asOf().toString(), answer.source()));
  }

  /** Newest first, as staff read. */
  List<Step> steps(List<ShareStep> steps) {
    List<Step> shown = new ArrayList<>();
    for (ShareStep step : steps) {
      shown.add(
          0,
          new Step(
              texts.minute(step.at()),
              texts.act(step.act()),
              step.officerName() + " " + step.officer(),
              step.words(),
              step.act().side() == Side.ANSWERER));
    }
    return shown;
  }

  private Span span(Held held) {
    return new Span(
        texts.line(held.line()),
        texts.minute(held.from()),
        texts.minute(held.to()),
        held.workingDays());
  }

  static String path(ShareAct act) {
    return act.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
