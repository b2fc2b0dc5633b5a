package org.relieflink.platform.assistant.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 现在还管不管：from when to when what is quoted applies.
 *
 * @param from first day; null where it is not known
 * @param until first day on which it applies no more; null while it does
 * @param by what stands in its place; empty where nothing is named
 */
record Stands(@Nullable LocalDate from, @Nullable LocalDate until, String by) {
  static final Stands ALWAYS = new Stands(null, null, "");

  /** A remark for whoever quotes it on a day; empty when it applies. */
  String remark(LocalDate day) {
    if (!by.isEmpty()) {
      return "已被" + by + "代替";
    }
    if (until != null && !day.isBefore(until)) {
      return until + " 起不再适用";
    }
    return from != null && day.isBefore(from) ? from + " 起才适用" : "";
  }
}
