package org.relieflink.platform.harm.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.harm.Organ;

/** 救助总账的规则表：all versions; exactly one term of reservations on a day. */
final class HarmRules {
  static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "organs", "reservations", "near_days", "most_yuan");
  private static final Set<String> ORGAN_KEYS = Set.of("line", "title", "status", "source");
  private static final Set<String> TERM =
      Set.of("days", "status", "source", "valid_from", "valid_to");
  private static final Set<String> LIMIT = Set.of("value", "status", "source");

  /** 预留多久：one dated version. */
  private record Term(int days, LocalDate from, @Nullable LocalDate to) {
    boolean validOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
  }

  private final List<Organ> organs;
  private final List<Term> terms;
  private final int nearDays;
  private final Fen most;

  HarmRules(RuleFile yaml) {
    organs = yaml.rows("organs", ORGAN_KEYS).stream().map(HarmRules::organ).toList();
    terms = yaml.rows("reservations", TERM).stream().map(HarmRules::term).toList();
    nearDays = limit(yaml.part("near_days", LIMIT));
    most = Fen.ofYuan(limit(yaml.part("most_yuan", LIMIT)));
    for (Term term : terms) {
      if (terms.stream().filter(one -> one.validOn(term.from)).count() > 1) {
        throw new IllegalStateException("harm rules: two terms of reservations on one day");
      }
    }
  }

  private static Organ organ(RuleFile row) {
    row.status();
    row.text("source");
    return new Organ(row.text("line"), row.text("title"));
  }

  private static Term term(RuleFile row) {
    row.status();
    row.text("source");
    return new Term(row.number("days"), row.day("valid_from"), row.dayOrNull("valid_to"));
  }

  private static int limit(RuleFile row) {
    row.status();
    row.text("source");
    return row.number("value");
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
    return terms.stream()
        .filter(term -> term.validOn(day))
        .findFirst()
        .map(term -> day.plusDays(term.days))
        .orElseThrow(() -> new IllegalStateException("harm rules: no term on " + day));
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
