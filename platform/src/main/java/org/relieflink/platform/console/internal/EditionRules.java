package org.relieflink.platform.console.internal;

import java.time.LocalDate;
import java.util.Set;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;
import org.springframework.stereotype.Component;

/** 几个人核对：{@code console/rules.yaml}; a half understood file stops the start. */
@Component
class EditionRules {
  private static final Set<String> FILE = Set.of("version", "last_confirmed_on", "editions");

  private final DatedNumbers persons =
      DatedNumbers.read(RuleFile.shipped("console/rules.yaml", FILE), "editions", "persons");

  /** How many different people compare a content that came on that day. */
  int persons(LocalDate day) {
    return persons.on(day);
  }
}
