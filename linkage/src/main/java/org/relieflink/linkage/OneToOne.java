package org.relieflink.linkage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 一对一：两份名单里每人都只出现一次时，一条记录只归最相符的一名当事人。 Where both lists are declared to name each person once, a
 * record goes to the party that fits it best, and a party takes one record: pairs are given out
 * from the highest score down.
 */
final class OneToOne {
  private static final Comparator<Pair> BEST_FIRST =
      Comparator.comparingDouble(Pair::score)
          .reversed()
          .thenComparingLong(Pair::partyOrder)
          .thenComparingLong(Pair::rowOrder);

  /** The record of each party that has one. */
  private final Map<Integer, Integer> rowOf = new HashMap<>();

  /** The orders come from the ids, so that ties do not depend on how rows were read. */
  private record Pair(double score, int party, int row, long partyOrder, long rowOrder) {}

  /** Pairs as they are found. */
  static final class Pairs {
    private final List<Pair> pairs = new ArrayList<>();

    void add(Person party, List<Found> found, PersonTable pool) {
      for (Found one : found) {
        if (one.self() != null) {
          long partyOrder = party.table.idHash(party.row);
          long rowOrder = pool.idHash(one.row());
          pairs.add(new Pair(one.self().score(), party.row, one.row(), partyOrder, rowOrder));
        }
      }
    }

    void addAll(Pairs more) {
      pairs.addAll(more.pairs);
    }
  }

  OneToOne(Pairs found) {
    found.pairs.sort(BEST_FIRST);
    LongSet taken = new LongSet(found.pairs.size());
    for (Pair pair : found.pairs) {
      if (!rowOf.containsKey(pair.party) && taken.add(pair.row + 1L)) {
        rowOf.put(pair.party, pair.row);
      }
    }
  }

  /** What is left of a party's answer: its record, and what is reached through it. */
  List<Found> kept(Person party, List<Found> found) {
    Integer row = rowOf.get(party.row);
    return found.stream().filter(one -> row != null && one.ownRow() == row).toList();
  }
}
