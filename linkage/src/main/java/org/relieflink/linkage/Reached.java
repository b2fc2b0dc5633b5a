package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一名当事人走到了哪里。 One party's walk: what is the party's own, who was looked up, the best way to each
 * row.
 */
final class Reached {
  /**
   * Where a walk begins: the party itself, or one of its own rows.
   *
   * @param step to the own row; null for the party itself
   */
  record Source(Person person, FamilyWay.@Nullable Step step) {}

  private final PersonTable pool;
  private final List<Source> sources = new ArrayList<>();
  private final Set<Integer> own = new HashSet<>();
  private final Map<Integer, List<Match>> looked = new HashMap<>();
  private final Map<Integer, FamilyWay> best = new HashMap<>();

  Reached(PersonTable pool, Person party, List<Match> self) {
    this.pool = pool;
    sources.add(new Source(party, null));
    for (Match match : self) {
      own.add(match.row);
      FamilyWay.Step step = FamilyWay.Step.samePerson(party, match, pool);
      sources.add(new Source(new Person(pool, match.row), step));
    }
  }

  /** The party itself, then its own rows. */
  List<Source> sources() {
    return sources;
  }

  List<Source> ownRows() {
    return sources.subList(1, sources.size());
  }

  boolean isOwn(int row) {
    return own.contains(row);
  }

  /** Whether a row was reached by something surer than living at one address. */
  boolean isReached(int row) {
    FamilyWay way = best.get(row);
    return own.contains(row) || (way != null && way.link() != FamilyLink.ADDRESS);
  }

  /** Whether one of the matches is surely a row of the party: then it is the party, no relative. */
  boolean isTheParty(List<Match> matches) {
    return matches.stream()
        .anyMatch(match -> match.level == HitLevel.AUTO && own.contains(match.row));
  }

  /** All rows of the person of a row. */
  List<Match> rowsOf(Person relative, PersonMatcher matcher) {
    return looked.computeIfAbsent(relative.row, any -> matcher.matches(relative));
  }

  void keep(FamilyWay way) {
    keep(way, best);
  }

  void keep(FamilyWay way, Map<Integer, FamilyWay> ways) {
    ways.merge(way.row(), way, (old, fresh) -> fresh.before(old, pool) ? fresh : old);
  }

  Collection<FamilyWay> ways() {
    return best.values();
  }
}
