package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 在数据池里找同一个人的全部记录。 Finds all rows of one person: blocks, compares, then looks at the rows together
 * (several different persons cannot all be the party; equal numbers are one person).
 *
 * <p>One per thread.
 */
final class PersonMatcher {
  /** Pairs below are forgotten at once; between here and the review threshold context may lift. */
  private static final double KEEP = -8;

  private static final Comparator<Match> BY_ID =
      Comparator.<Match>comparingLong(match -> match.order).thenComparingInt(match -> match.row);

  private final PersonTable pool;
  private final PoolBlocks blocks;
  private final PairScorer scorer;
  private final LinkageModel.Thresholds thresholds;
  private final Decision decision;
  private final AsOf asOf;
  private final @Nullable Footprint footprint;
  private final BlockKeys keys;
  private final RowList rows = new RowList();
  private final Comparison scratch = new Comparison();

  PersonMatcher(PoolIndex.Parts parts, Sight sight) {
    this.asOf = sight.asOf();
    this.footprint = sight.footprint();
    this.pool = parts.pool();
    this.keys = pool.fields().keys();
    this.blocks = parts.blocks();
    this.scorer = parts.scorer();
    this.thresholds = parts.thresholds();
    this.decision = new Decision(thresholds);
  }

  /** Rows at or above the review threshold, in record order, register pages included. */
  List<Match> matches(Person person) {
    List<Match> kept = weighed(person, KEEP);
    if (kept.isEmpty()) {
      return kept;
    }
    kept.forEach(this::decide);
    joinSameNumbers(person, kept);
    if (footprint != null) {
      kept.forEach(match -> footprint.row(match.row));
    }
    kept.removeIf(match -> match.score() < thresholds.review());
    kept.sort((a, b) -> Integer.compare(a.row, b.row));
    return kept;
  }

  /** Whether a row, were it a candidate, would be weighed for a person. */
  boolean weighs(Person person, int row) {
    return scorer.compare(person, row, scratch) && scratch.score() >= KEEP;
  }

  /** Whether a row may be a person's own, though it is no match of theirs. */
  boolean mayBe(Person person, int row) {
    return scorer.compare(person, row, scratch) && scratch.score() >= thresholds.review();
  }

  /** Candidates that score at least so much alone, each weighed against its rivals. */
  List<Match> weighed(Person person, double least) {
    List<Match> kept = kept(person, least);
    if (kept.size() > 1) {
      discountRivals(kept);
    }
    return kept;
  }

  /** Candidates that are not hopeless, in an order that does not depend on how rows were read. */
  private List<Match> kept(Person person, double least) {
    blocks.candidates(person, keys, rows);
    List<Match> kept = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.get(i);
      if (scorer.compare(person, row, scratch)
          && scratch.score() >= least
          && asOf.sees(pool.days(row))) {
        kept.add(new Match(row, scratch.copy()));
      }
    }
    if (kept.size() > 1) {
      kept.forEach(match -> match.order = pool.idHash(match.row));
      kept.sort(BY_ID);
    }
    return kept;
  }

  private void decide(Match match) {
    HitLevel level = decision.of(match.comparison);
    match.level = level == null ? HitLevel.REVIEW : level;
  }

  /** Persons with different numbers exclude one another: each takes odds from the others. */
  private void discountRivals(List<Match> kept) {
    List<Match> best = bestPerNumber(kept);
    if (best.size() < 2) {
      return;
    }
    double[] odds = new double[best.size()];
    double sum = 1;
    for (int i = 0; i < odds.length; i++) {
      odds[i] = Math.pow(2, best.get(i).score());
      sum += odds[i];
    }
    for (Match match : kept) {
      for (int i = 0; i < odds.length; i++) {
        if (samePerson(match, best.get(i))) {
          discount(match, Logs.log2(Math.max(1, sum - odds[i])));
        }
      }
    }
  }

  /**
   * A number that differs has been weighed already. Where the name agrees, the record may still be
   * the same person under a wrong number, so a rival takes no more than that is worth: nothing less
   * where the record's own date bears the number out, hardly anything where it speaks against it.
   */
  private void discount(Match match, double rivals) {
    Comparison pair = match.comparison;
    if (pair.number.isDifferent()) {
      return;
    }
    double most = rivals;
    NumberTrust trust = NumberTrust.of(pool, match.row);
    if (nameAgrees(pair) && trust == NumberTrust.CONTRADICTED) {
      most = thresholds.rivalDoubtful();
    } else if (nameAgrees(pair) && trust == NumberTrust.UNSAID) {
      boolean fromNumber = pool.birth(match.row) == 0;
      most = thresholds.rivalMost() + (fromNumber ? Math.max(0, pair.birthWeight) : 0);
    }
    pair.note(ContextNote.RIVAL, -Math.min(most, rivals));
  }

  private static boolean nameAgrees(Comparison comparison) {
    return switch (comparison.name) {
      case SAME, VARIANT, HOMOPHONE, WILDCARD -> true;
      case NEAR_SOUND,
          LOOK_ALIKE,
          SHORTER,
          MARRIED,
          FIRST_PART,
          SURNAME_KNOWN,
          REORDERED,
          TYPING_SLIP,
          ONE_CHARACTER,
          GIVEN_ONLY,
          SURNAME_ONLY,
          DIFFERENT,
          MISSING ->
          false;
    };
  }

  private List<Match> bestPerNumber(List<Match> kept) {
    List<Match> best = new ArrayList<>();
    for (Match match : kept) {
      if (NumberCode.usable(pool.number(match.row))) {
        int at = 0;
        while (at < best.size() && !samePerson(best.get(at), match)) {
          at++;
        }
        if (at == best.size()) {
          best.add(match);
        } else if (match.score() > best.get(at).score()) {
          best.set(at, match);
        }
      }
    }
    return best;
  }

  /**
   * Equal numbers; or one name under two numbers of one date and place, living together: a former
   * number.
   */
  private boolean samePerson(Match a, Match b) {
    long x = pool.number(a.row);
    long y = pool.number(b.row);
    if (!NumberCode.usable(x) || !NumberCode.usable(y)) {
      return false;
    }
    return NumberCode.key(x) == NumberCode.key(y)
        || (NumberCode.firstFourteen(x) == NumberCode.firstFourteen(y) && lookAlike(a.row, b.row));
  }

  /** One name, and one village or phone. */
  private boolean lookAlike(int a, int b) {
    boolean village = pool.village(a) != 0 && pool.village(a) == pool.village(b);
    boolean phone = pool.phone(a) != 0 && pool.phone(a) == pool.phone(b);
    return pool.name(a) == pool.name(b) && (village || phone);
  }

  /**
   * Other rows with the number of a matched row are the same person, though they look otherwise.
   */
  private void joinSameNumbers(Person person, List<Match> kept) {
    for (Match source : bestPerNumber(kept)) {
      if (source.score() >= thresholds.review()) {
        Person matched = new Person(pool, source.row);
        blocks.sameNumber(matched, keys, rows);
        if (rows.size() > 1) {
          join(person, matched, source, kept);
        }
      }
    }
  }

  private void join(Person person, Person matched, Match source, List<Match> kept) {
    for (int i = 0; i < rows.size(); i++) {
      int row = rows.get(i);
      if (row != source.row && asOf.sees(pool.days(row)) && joins(matched, row)) {
        double target = Math.min(scratch.score(), source.score());
        lift(matchOf(person, row, kept), source, target);
      }
    }
  }

  /** An equal number joins two rows only if no stranger's name speaks against it. */
  private boolean joins(Person matched, int row) {
    return scorer.compare(matched, row, scratch)
        && !scratch.otherName()
        && scratch.name != NameLevel.GIVEN_ONLY;
  }

  private Match matchOf(Person person, int row, List<Match> kept) {
    for (Match match : kept) {
      if (match.row == row) {
        return match;
      }
    }
    Comparison direct = new Comparison();
    scorer.compareAlways(person, row, direct);
    Match match = new Match(row, direct);
    kept.add(match);
    return match;
  }

  private void lift(Match match, Match source, double target) {
    if (target >= thresholds.review() && match.score() < target) {
      match.comparison.note(ContextNote.SAME_NUMBER, target - match.score());
      match.level = target >= thresholds.auto() ? source.level : HitLevel.REVIEW;
    }
  }
}
