package org.relieflink.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.FamilyWay.Step;
import org.relieflink.linkage.Reached.Source;

/**
 * 走到监护人和被监护人。 From the party to the guardian that its list or one of its rows names, and to those
 * whose rows name the party as theirs. One per thread.
 */
final class GuardianWalk {
  private final PersonTable pool;
  private final Guardians guardians;
  private final PersonMatcher matcher;
  private final Relatives relatives;
  private final FamilyRules.Bound rules;
  private final Decision decision;
  private final AsOf asOf;
  private final @Nullable Footprint footprint;
  private final RowList named = new RowList();

  GuardianWalk(PoolIndex.Parts parts, PersonMatcher matcher, Relatives relatives, Sight sight) {
    pool = parts.pool();
    guardians = parts.guardians();
    rules = parts.thresholds().family().guardian();
    decision = new Decision(parts.thresholds());
    asOf = sight.asOf();
    footprint = sight.footprint();
    this.matcher = matcher;
    this.relatives = relatives;
  }

  void walk(Reached reached) {
    if (!rules.isTaken()) {
      return;
    }
    long partyNumber = reached.sources().get(0).person().number;
    for (Source source : reached.sources()) {
      guardianOf(source, reached);
      boolean again = source.step() != null && sameNumber(source.person().number, partyNumber);
      if (!again) {
        wardsOf(source, reached);
      }
    }
  }

  private static boolean sameNumber(long a, long b) {
    return NumberCode.usable(a) && NumberCode.usable(b) && NumberCode.key(a) == NumberCode.key(b);
  }

  private void guardianOf(Source source, Reached reached) {
    Person ward = source.person();
    GuardianTable table = ward.table.guardians();
    int at = table == null ? -1 : table.find(ward.row);
    if (table == null || at < 0) {
      return;
    }
    if (footprint != null && ward.table == pool) {
      footprint.guardian(at);
    }
    Person guardian = new Person(table.persons(), at);
    if (NumberCode.usable(guardian.number) && !isGuardianOfFew(guardian.number)) {
      return;
    }
    List<Match> rows = matcher.matches(guardian);
    if (reached.isTheParty(rows)) {
      return;
    }
    for (Match match : rows) {
      if (!reached.isOwn(match.row)) {
        String word = FamilyLink.GUARDIAN_WORD;
        Step link = new Step(FamilyLink.GUARDIAN, guardian, match, pool, match.row, word);
        reached.keep(FamilyWay.of(source.step(), link, word));
      }
    }
  }

  private boolean isGuardianOfFew(long number) {
    if (footprint != null) {
      footprint.guardianNumber(NumberCode.key(number));
    }
    if (guardians.isEmpty()) {
      named.clear();
      return true;
    }
    return guardians.named(number, asOf, rules.most(), named);
  }

  private void wardsOf(Source source, Reached reached) {
    long number = source.person().number;
    if (!NumberCode.usable(number) || !isGuardianOfFew(number)) {
      return;
    }
    for (int i = 0; i < named.size(); i++) {
      int ward = guardians.table().ward(named.get(i));
      Match match = asGuardian(source.person(), named.get(i));
      if (match != null && !reached.isOwn(ward)) {
        PersonTable matched = guardians.table().persons();
        String word = FamilyLink.WARD_WORD;
        Step link = new Step(FamilyLink.WARD, source.person(), match, matched, ward, word);
        relatives.keep(FamilyWay.of(source.step(), link, word), reached);
      }
    }
  }

  /** How a person compares with a guardian of the same number; null where it is somebody else. */
  private @Nullable Match asGuardian(Person person, int guardian) {
    Comparison pair = new Comparison();
    guardians.scorer().compareAlways(person, guardian, pair);
    HitLevel level = decision.of(pair);
    if (level == null || pair.otherName()) {
      return null;
    }
    Match match = new Match(guardian, pair);
    match.level = level;
    return match;
  }
}
