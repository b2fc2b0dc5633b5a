package org.relieflink.platform.meeting.internal;

import java.time.LocalDate;
import java.util.Set;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;

/** 会商的规则表：how many have to speak, how many may be asked; one row of each on a day. */
final class MeetingRules {
  static final Set<String> FILE =
      Set.of(
          "version",
          "last_confirmed_on",
          "least_units",
          "more_than_percent",
          "most_invited",
          "most_items");
  private static final int WHOLE = 100; // per cent

  private final DatedNumbers leastUnits;
  private final DatedNumbers moreThan;
  private final DatedNumbers mostInvited;
  private final DatedNumbers mostItems;

  MeetingRules(RuleFile yaml) {
    leastUnits = DatedNumbers.read(yaml, "least_units", "units");
    moreThan = DatedNumbers.read(yaml, "more_than_percent", "percent");
    mostInvited = DatedNumbers.read(yaml, "most_invited", "people");
    mostItems = DatedNumbers.read(yaml, "most_items", "items");
  }

  /** Units that have to speak before there is an outcome. */
  int leastUnits(LocalDate day) {
    return leastUnits.on(day);
  }

  /** Whether so many of those that spoke carry it. */
  boolean carries(int agree, int spoke, LocalDate day) {
    return agree * WHOLE > spoke * moreThan.on(day);
  }

  int mostInvited(LocalDate day) {
    return mostInvited.on(day);
  }

  int mostItems(LocalDate day) {
    return mostItems.on(day);
  }
}
