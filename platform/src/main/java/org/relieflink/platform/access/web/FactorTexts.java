package org.relieflink.platform.access.web;

import java.time.Clock;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.Device;
import org.relieflink.platform.problem.PageTexts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 登录第二步的用语。 Words of the own second step; keys without the prefix {@code access.factor.}. */
@Component
class FactorTexts extends PageTexts {
  FactorTexts(MessageSource messages, Clock clock) {
    super("access.factor", messages, clock);
  }

  /** Words of the security keys. */
  String key(String key, Object... arguments) {
    return whole("access.key." + key, arguments);
  }

  /** Words of the own sessions. */
  String session(String key) {
    return whole("access.session." + key);
  }

  String device(Device device) {
    return whole(device.messageKey());
  }

  /** How many attempts are left, or until when there are none, or that the last way stays. */
  String wrong(CodeChecked checked, Wrong what) {
    if (!checked.tried()) {
      return say("last");
    }
    return checked.left() > 0
        ? whole(what.key, checked.left())
        : say("locked", minute(checked.lockedUntil()));
  }

  /** 什么不对。 */
  enum Wrong {
    CODE("access.factor.wrong"),
    PASSWORD("access.key.wrong"),
    NEW_OR_OLD("access.factor.change.wrong"),
    /** One of both: which, is not told. */
    EITHER("access.key.second.wrong");

    private final String key;

    Wrong(String key) {
      this.key = key;
    }
  }
}
