package org.relieflink.platform.fund.web;

import java.time.Clock;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.FundInvariant;
import org.relieflink.platform.fund.Origin;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.watch.AlarmKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the page in the reader's language; keys without the prefix {@code fund.}. */
@Component
class FundTexts extends PageTexts {
  FundTexts(MessageSource messages, Clock clock) {
    super("fund", messages, clock);
  }

  String act(FundAct act) {
    return say("act." + act);
  }

  String origin(Origin origin) {
    return say("origin." + origin);
  }

  String state(FundCheck.State state) {
    return say("check." + state);
  }

  String invariant(FundInvariant invariant) {
    return say("invariant." + invariant);
  }

  String kind(AlarmKind kind) {
    return whole(kind.messageKey());
  }

  /** Why something is not so: a code of the checks, or of a refusal. */
  String note(String code) {
    return sayOr("pay.note." + code, sayOr("refusal." + code + ".title", code));
  }

  /** How a tag looks: only what was asked and holds is good. */
  String tag(FundCheck.State state) {
    return switch (state) {
      case HOLDS -> "good";
      case BROKEN -> "bad";
      case UNKNOWN -> "warn";
    };
  }
}
