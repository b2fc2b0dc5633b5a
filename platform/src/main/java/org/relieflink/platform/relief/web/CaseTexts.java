package org.relieflink.platform.relief.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Locale;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.relief.ReliefAct;
import org.relieflink.platform.relief.Seat;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code relief.}. */
@Component
class CaseTexts extends PageTexts {
  private static final int FEN_DIGITS = 2;

  CaseTexts(MessageSource messages, Clock clock) {
    super("relief", messages, clock);
  }

  String act(ReliefAct act) {
    return say("act." + act);
  }

  String hint(ReliefAct act) {
    return sayOr("hint." + act.name().toLowerCase(Locale.ROOT), "");
  }

  String seat(Seat.Answer answer) {
    return say("seat." + answer);
  }

  String standing(Standing standing) {
    return say("standing." + standing);
  }

  /** 40,000.00 元. */
  String yuan(long fen) {
    return say("amount", String.format(Locale.ROOT, "%,.2f", BigDecimal.valueOf(fen, FEN_DIGITS)));
  }

  /** How the tag of a clock looks. */
  static String tag(Standing standing) {
    return switch (standing) {
      case LATE, DONE_LATE -> "bad";
      case SOON -> "warn";
      case IN_TIME, PAUSED -> "doing";
      case DONE_IN_TIME, NONE -> "plain";
    };
  }
}
