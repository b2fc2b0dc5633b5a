package org.relieflink.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** 家人在别处的记录。 The other rows of a relative who was reached by one row. One per thread. */
final class Relatives {
  private final PersonTable pool;
  private final PersonMatcher matcher;
  private final @Nullable Footprint footprint;

  Relatives(PersonTable pool, PersonMatcher matcher, @Nullable Footprint footprint) {
    this.pool = pool;
    this.matcher = matcher;
    this.footprint = footprint;
  }

  /** Keeps the way to a row and those on to the rows of the same person, unless it is the party. */
  void keep(FamilyWay way, Reached reached) {
    int member = way.row();
    if (footprint != null) {
      footprint.member(member);
    }
    Person relative = new Person(pool, member);
    List<Match> rows = reached.rowsOf(relative, matcher);
    if (reached.isTheParty(rows)) {
      return;
    }
    reached.keep(way);
    for (Match match : rows) {
      if (match.row != member && !reached.isOwn(match.row)) {
        reached.keep(way.elsewhere(FamilyWay.Step.samePerson(relative, match, pool)));
      }
    }
  }
}
