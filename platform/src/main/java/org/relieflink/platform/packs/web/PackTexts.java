package org.relieflink.platform.packs.web;

import java.time.Clock;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.packs.PackState;
import org.relieflink.platform.packs.PackVersion;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.problem.ShownTime;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code packs.}. */
@Component
class PackTexts extends PageTexts {
  PackTexts(MessageSource messages, Clock clock) {
    super("packs", messages, clock);
  }

  /** 等施行 for what is released and applies later. */
  String state(PackVersion version) {
    boolean later = version.state() == PackState.RELEASED && version.from().isAfter(today());
    return say(later ? "state.LATER" : "state." + version.state());
  }

  String tag(PackVersion version) {
    return switch (version.state()) {
      case DRAFT -> "todo";
      case REVIEWED -> "doing";
      case RELEASED -> "good";
      case WITHDRAWN -> "plain";
    };
  }

  /** 赵检察长 2026-11-27 10:12. */
  String step(String key, PackVersion.Step step) {
    return say(key, step.name(), ShownTime.minute(step.at()));
  }

  /** 1,200 or −1,200 or 0, in yuan; of a change with its sign. */
  static String signed(long fen) {
    String size = new Fen(Math.abs(fen)).yuanText();
    if (fen == 0) {
      return size;
    }
    return (fen > 0 ? "+" : "−") + size;
  }
}
