package org.relieflink.platform.transfer.web;

import java.time.Clock;
import java.util.Locale;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.PageTexts;
import org.relieflink.platform.transfer.TransferAct;
import org.relieflink.platform.transfer.TransferCatalog;
import org.relieflink.platform.transfer.TransferField;
import org.relieflink.platform.transfer.TransferState;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 页面用语。 Words of the pages in the reader's language; keys without the prefix {@code transfer.}.
 */
@Component
class TransferTexts extends PageTexts {
  private final TransferCatalog catalog;

  TransferTexts(MessageSource messages, Clock clock, TransferCatalog catalog) {
    super("transfer", messages, clock);
    this.catalog = catalog;
  }

  String state(TransferState state) {
    return say("state." + state);
  }

  String act(TransferAct act) {
    return say("act." + act);
  }

  String hint(TransferAct act) {
    return say("hint." + act.name().toLowerCase(Locale.ROOT));
  }

  String field(TransferField field) {
    return say(field.key());
  }

  /** A unit by its line; the office that sends under its own word. */
  String unit(String line) {
    if (line.isEmpty()) {
      return "";
    }
    if (line.equals(Unit.SYSTEM)) {
      return say("server");
    }
    return line.equals(Unit.PROCURATORATE) ? say("own") : catalog.titleOf(line);
  }

  String standing(Standing standing) {
    return say("standing." + standing);
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
