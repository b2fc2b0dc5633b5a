package org.relieflink.platform.harm.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.relieflink.kernel.Fen;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.harm.Organ;

/** 救助总账的规则表：all versions; exactly one term of reservations on a day. */
final class HarmRules {
  static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "organs", "reservations", "near_days", "most_yuan");
  private static final Set<String> ORGAN_KEYS = Set.of("line", "title", "status", "source");

  private final List<Organ> organs;
  private final DatedNumbers terms;
  private final int nearDays;
  private final Fen most;

  HarmRules(RuleFile yaml) {
    organs = yaml.rows("organs", ORGAN_KEYS).stream().map(HarmRules::organ).toList();
    terms = DatedNumbers.read(yaml, "reservations", "days");
    nearDays = yaml.limit("near_days");
    most = Fen.ofYuan(yaml.limit("most_yuan"));
  }

  private static Organ organ(RuleFile row) {
    row.status();
    row.text("source");
    return new Organ(row.text("line"), row.text("title"));
  }

  /** In the order of the file. */
  List<Organ> organs() {
    return organs;
  }

  Optional<Organ> organ(String line) {
    return organs.stream().filter(one -> one.line().equals(line)).findFirst();
  }

  /** The last day of a reservation made on this one. */
  LocalDate lapsesOn(LocalDate day) {
    return day.plusDays(terms.on(day));
  }

  /** So many days before and after, the same victim's entries are told of. */
  int nearDays() {
    return nearDays;
  }

  /** More in one entry is a slip of the hand. */
  Fen most() {
    return most;
  }
}
