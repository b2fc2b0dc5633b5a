package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.relieflink.law.RuleFile;

/** 告知方式的规则表。 */
final class TellingRules {
  static final Set<String> FILE = Set.of("version", "last_confirmed_on", "ways");
  private static final Set<String> WAY =
      Set.of("id", "title", "status", "source", "valid_from", "valid_to");

  private final List<Dated> ways;

  TellingRules(RuleFile yaml) {
    ways = yaml.rows("ways", WAY).stream().map(row -> Dated.of(row, Set.of())).toList();
  }

  List<Dated> ways(LocalDate day) {
    return ways.stream().filter(one -> one.validOn(day)).toList();
  }

  /** Title of a way, whichever version; the id where there is none. */
  String title(String id) {
    return ways.stream()
        .filter(one -> one.id().equals(id))
        .map(Dated::title)
        .reduce((first, last) -> last)
        .orElse(id);
  }
}
