package org.relieflink.platform.fund.internal.open;

import java.time.LocalDate;
import java.util.Set;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;

/** 公开的规则表：how many cases a row needs to stand alone. */
public final class OpenRules {
  public static final Set<String> FILE = Set.of("version", "last_confirmed_on", "small");

  private final DatedNumbers small;

  public OpenRules(RuleFile yaml) {
    small = DatedNumbers.read(yaml, "small", "cases");
  }

  /** Fewer cases stand in no row of their own. */
  public int least(LocalDate day) {
    return small.on(day);
  }
}
