package org.relieflink.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** 规则包里的全部出处。Every clause of a pack: of the sections, and of each value in them. */
public final class PackClauses {
  private PackClauses() {}

  /** One clause for each section, in a fixed order; part of the digest. */
  static List<Clause> main(RulePack pack) {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(pack.unit().clause());
    if (pack.years() != null) {
      clauses.add(pack.years().clause());
    }
    clauses.add(pack.hardship().clause());
    clauses.add(pack.supplements().clause());
    clauses.add(pack.fault().clause());
    clauses.add(pack.cap().clause());
    clauses.add(pack.rounding().clause());
    clauses.addAll(extras(pack.extras()));
    return clauses;
  }

  private static List<Clause> extras(PackExtras extras) {
    List<Clause> clauses = new ArrayList<>();
    Stream.of(AmountRule.INJURY, AmountRule.LOSS, AmountRule.DEPENDANTS)
        .map(extras.tables()::get)
        .filter(Objects::nonNull)
        .forEach(table -> clauses.add(table.clause()));
    if (extras.deduction() != null) {
      clauses.add(extras.deduction().clause());
    }
    if (extras.minimum() != null) {
      clauses.add(extras.minimum().clause());
    }
    if (extras.localCap() != null) {
      clauses.add(extras.localCap().clause());
    }
    if (extras.awardLimit() != null) {
      clauses.add(extras.awardLimit());
    }
    extras.approvals().forEach(level -> clauses.add(level.clause()));
    if (extras.urgent() != null) {
      clauses.add(extras.urgent().clause());
    }
    return clauses;
  }

  /** Every clause behind any value of the pack. */
  public static List<Clause> all(RulePack pack) {
    List<Clause> clauses = new ArrayList<>(main(pack));
    pack.caseTypes().values().forEach(type -> clauses.add(type.clause()));
    pack.hardship().steps().values().forEach(steps -> clauses.add(steps.clause()));
    clauses.add(pack.fault().exceptionClause());
    pack.cap().ways().forEach(way -> clauses.add(way.clause()));
    if (pack.extras().localCap() != null) {
      pack.extras().localCap().ways().forEach(way -> clauses.add(way.clause()));
    }
    pack.defaults().forEach(policy -> clauses.add(policy.clause()));
    return List.copyOf(clauses);
  }
}
