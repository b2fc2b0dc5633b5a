package org.relieflink.platform.access.web;

import java.time.Clock;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 登录第二步的用语。 Words of the own second step; keys without the prefix {@code access.factor.}. */
@Component
class FactorTexts extends PageTexts {
  FactorTexts(MessageSource messages, Clock clock) {
    super("access.factor", messages, clock);
  }

  /** How many attempts are left, or until when there are none. */
  String wrong(CodeChecked checked) {
    return checked.left() > 0
        ? say("wrong", checked.left())
        : say("locked", minute(checked.lockedUntil()));
  }
}
