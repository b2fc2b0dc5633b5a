package org.relieflink.platform.sharing.web;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Purpose;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.sharing.Answer;
import org.relieflink.platform.sharing.AnswerKind;
import org.relieflink.platform.sharing.Fact;
import org.relieflink.platform.sharing.Requests;
import org.relieflink.platform.sharing.ShareAct;
import org.relieflink.platform.sharing.ShareState;
import org.relieflink.platform.sharing.SharingRates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code sharing.}. */
@Component
class SharingTexts extends PageTexts {
  private final Requests requests;
  private final SharingRates rates;

  SharingTexts(MessageSource messages, Clock clock, Requests requests, SharingRates rates) {
    super("sharing", messages, clock);
    this.requests = requests;
    this.rates = rates;
  }

  String state(ShareState state) {
    return say("state." + state);
  }

  /** How a tag looks; a state that needs nobody is plain. */
  String tag(Standing standing) {
    return switch (standing) {
      case LATE, DONE_LATE -> "bad";
      case SOON -> "warn";
      case IN_TIME -> "doing";
      case DONE_IN_TIME, PAUSED, NONE -> "plain";
    };
  }

  String standing(Standing standing) {
    return say("standing." + standing);
  }

  String act(ShareAct act) {
    return say("act." + act);
  }

  String purpose(String purpose) {
    return whole("access.purpose." + purpose.toUpperCase(Locale.ROOT));
  }

  List<Choice> purposes() {
    return Purpose.toChoose().stream()
        .map(one -> new Choice(one.code(), purpose(one.code())))
        .toList();
  }

  /** 一个选项。 */
  record Choice(String code, String label) {}

  String fact(String id) {
    return fact(requests.facts(), id);
  }

  private static String fact(List<Fact> facts, String id) {
    return facts.stream()
        .filter(one -> one.id().equals(id))
        .map(Fact::label)
        .findFirst()
        .orElse(id);
  }

  /** Name of a department, or of the own line. */
  String line(String line) {
    return line.equals(Unit.PROCURATORATE) ? say("procuratorate") : rates.nameOf(line);
  }

  String value(Answer answer, String fact) {
    boolean yesNo =
        requests.facts().stream()
            .anyMatch(one -> one.id().equals(fact) && one.kind() == AnswerKind.YES_NO);
    return yesNo ? say("value." + answer.value()) : answer.value();
  }
}
