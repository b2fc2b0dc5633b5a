package org.relieflink.platform.fund.internal;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.relieflink.kernel.Fen;
import org.relieflink.law.Clause;
import org.relieflink.law.DatedNumbers;
import org.relieflink.law.RuleFile;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.ReliefFund.Purpose;

/** 资金池的规则表：all versions. */
final class FundRules {
  static final Set<String> FILE =
      Set.of("version", "last_confirmed_on", "reservations", "most_yuan", "purposes", "bases");
  private static final Set<String> PURPOSE = Set.of("code", "title", "status", "source");
  private static final Set<String> BASIS = Set.of("act", "instrument", "article");

  private final DatedNumbers days;
  private final Fen most;
  private final List<Purpose> purposes;
  private final Map<FundAct, Clause> bases = new EnumMap<>(FundAct.class);

  FundRules(RuleFile yaml) {
    days = DatedNumbers.read(yaml, "reservations", "days");
    most = Fen.ofYuan(yaml.limit("most_yuan"));
    purposes = yaml.rows("purposes", PURPOSE).stream().map(FundRules::purpose).toList();
    for (RuleFile row : yaml.rows("bases", BASIS)) {
      FundAct act = row.word(FundAct.class, "act");
      if (bases.put(act, row.clause()) != null) {
        throw new IllegalStateException("fund rules: two bases for " + act);
      }
    }
    for (FundAct act : FundAct.values()) {
      if (!bases.containsKey(act)) {
        throw new IllegalStateException("fund rules: no basis for " + act);
      }
    }
  }

  private static Purpose purpose(RuleFile row) {
    row.status();
    row.text("source");
    return new Purpose(row.text("code"), row.text("title"));
  }

  /** The last day of a reservation made on this one. */
  LocalDate lapsesOn(LocalDate day) {
    return day.plusDays(days.on(day));
  }

  /** More in one order is a slip of the hand. */
  Fen most() {
    return most;
  }

  List<Purpose> purposes() {
    return purposes;
  }

  boolean knowsPurpose(String code) {
    return purposes.stream().anyMatch(one -> one.code().equals(code));
  }

  /** The usual basis of an act. */
  Clause basis(FundAct act) {
    return Objects.requireNonNull(bases.get(act));
  }
}
