package org.relieflink.platform.fund.internal.open;

import java.time.LocalDate;
import java.util.Set;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;

/** 公开的规则表：how many cases a row needs to stand alone. */
public final class OpenRules {
  public static final Set<String> FILE =
      Set.of(
          "version",
          "last_confirmed_on",
          "small",
          "minor_below",
          "elder_from",
          "confidence_from",
          "confidence_to",
          "margin_to");

  private final DatedNumbers small;
  private final DatedNumbers minor;
  private final DatedNumbers elder;
  private final DatedNumbers confidenceFrom;
  private final DatedNumbers confidenceTo;
  private final DatedNumbers marginTo;

  public OpenRules(RuleFile yaml) {
    small = DatedNumbers.read(yaml, "small", "cases");
    minor = DatedNumbers.read(yaml, "minor_below", "years");
    elder = DatedNumbers.read(yaml, "elder_from", "years");
    confidenceFrom = DatedNumbers.read(yaml, "confidence_from", "percent");
    confidenceTo = DatedNumbers.read(yaml, "confidence_to", "percent");
    marginTo = DatedNumbers.read(yaml, "margin_to", "percent");
  }

  /** Fewer cases stand in no row of their own. */
  public int least(LocalDate day) {
    return small.on(day);
  }

  /** Younger ones are a stratum of their own. */
  public int minorBelow(LocalDate day) {
    return minor.on(day);
  }

  /** Those of this age and older are a stratum of their own. */
  public int elderFrom(LocalDate day) {
    return elder.on(day);
  }

  /** Percent of confidence that a sample may be drawn with. */
  public int confidenceFrom(LocalDate day) {
    return confidenceFrom.on(day);
  }

  public int confidenceTo(LocalDate day) {
    return confidenceTo.on(day);
  }

  /** Percent of error that a sample may be drawn with. */
  public int marginTo(LocalDate day) {
    return marginTo.on(day);
  }
}
