package org.relieflink.platform.fund.internal.donor;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.relieflink.platform.fund.FundAct;

/**
 * 谁的钱走到哪里：plays the postings of one pool again, with every fen of it marked whose it is. What came
 * first goes first; of a pool, money for a purpose is taken first from who wished that purpose,
 * then from who wished none. A reversal takes back what the reversed posting moved.
 *
 * <p>Pure: equal postings give equal marks. On every account the marked fen add up to its balance.
 */
final class TraceMoney {
  /** Money that nobody is named for. */
  static final long NOBODY = 0;

  /** 一笔分录，照先后。 */
  record Step(
      long entry, FundAct act, long reverses, LocalDate day, long from, long to, long fen) {}

  /**
   * 一笔收款里的一份。
   *
   * @param gift whose; {@link #NOBODY} for the rest
   * @param wish purpose that was wished; empty = none
   */
  record Share(long gift, long fen, String wish) {}

  /** 钱的出处：receipt of money, place in it, whose. */
  record Part(long entry, int rank, long gift, String wish) {}

  /** 一个账户里的一片。 */
  record Slice(Part part, long fen, LocalDate day) {
    Slice of(long amount) {
      return new Slice(part, amount, day);
    }
  }

  private static final Comparator<Slice> OLDEST =
      Comparator.comparingLong((Slice one) -> one.part.entry).thenComparing(one -> one.part.rank);

  private final Map<Long, List<Share>> shares;
  private final Map<Long, String> purposes;
  private final Map<Long, List<Slice>> held = new HashMap<>();
  private final Map<Long, List<Slice>> moved = new HashMap<>();

  private TraceMoney(Map<Long, List<Share>> shares, Map<Long, String> purposes) {
    this.shares = shares;
    this.purposes = purposes;
  }

  /**
   * Plays them.
   *
   * @param steps of one pool, in the order of the books
   * @param shares confirmed gifts of each receipt of money, in the order of their confirmation
   * @param purposes of earmarks
   */
  static TraceMoney of(
      List<Step> steps, Map<Long, List<Share>> shares, Map<Long, String> purposes) {
    TraceMoney trace = new TraceMoney(shares, purposes);
    steps.forEach(trace::play);
    return trace;
  }

  /** What stands on each account. */
  Map<Long, List<Slice>> held() {
    return held;
  }

  /** What each posting moved. */
  Map<Long, List<Slice>> moved() {
    return moved;
  }

  private void play(Step step) {
    if (step.act == FundAct.RECEIVE) {
      put(step, came(step));
    } else if (isReceipt(step.reverses)) {
      undo(step);
    } else {
      put(step, take(step.from, step.fen, order(step)));
    }
  }

  private boolean isReceipt(long entry) {
    return moved.getOrDefault(entry, List.of()).stream().anyMatch(one -> one.part.entry == entry);
  }

  /** Named shares first, then what nobody is named for. */
  private List<Slice> came(Step step) {
    List<Slice> came = new ArrayList<>();
    long rest = step.fen;
    for (Share share : shares.getOrDefault(step.entry, List.of())) {
      long fen = Math.min(rest, share.fen);
      if (fen > 0) {
        Part part = new Part(step.entry, came.size(), share.gift, share.wish);
        came.add(new Slice(part, fen, step.day));
        rest -= fen;
      }
    }
    if (rest > 0) {
      came.add(new Slice(new Part(step.entry, came.size(), NOBODY, ""), rest, step.day));
    }
    return came;
  }

  private Comparator<Slice> order(Step step) {
    if (step.act == FundAct.EARMARK) {
      String purpose = purposes.getOrDefault(step.to, "");
      return Comparator.comparingInt((Slice one) -> fits(one.part.wish, purpose))
          .thenComparing(OLDEST);
    }
    Set<Part> same = new HashSet<>();
    moved.getOrDefault(step.reverses, List.of()).forEach(one -> same.add(one.part));
    return Comparator.comparing((Slice one) -> !same.contains(one.part)).thenComparing(OLDEST);
  }

  private static int fits(String wish, String purpose) {
    if (wish.equals(purpose)) {
      return 0;
    }
    return wish.isEmpty() ? 1 : 2;
  }

  private List<Slice> take(long account, long fen, Comparator<Slice> order) {
    List<Slice> here = held.computeIfAbsent(account, one -> new ArrayList<>());
    here.sort(order);
    List<Slice> taken = new ArrayList<>();
    long wanted = fen;
    while (wanted > 0) {
      Slice first = here.remove(0);
      long part = Math.min(wanted, first.fen);
      taken.add(first.of(part));
      if (part < first.fen) {
        here.add(0, first.of(first.fen - part));
      }
      wanted -= part;
    }
    return taken;
  }

  private void put(Step step, List<Slice> slices) {
    List<Slice> here = held.computeIfAbsent(step.to, one -> new ArrayList<>());
    List<Slice> dated = slices.stream().map(one -> new Slice(one.part, one.fen, step.day)).toList();
    here.addAll(dated);
    moved.put(step.entry, dated);
  }

  /**
   * A receipt that is reversed never came: what is taken for it elsewhere is changed for what left
   * the pool in its place.
   */
  private void undo(Step step) {
    Comparator<Slice> order =
        Comparator.comparing((Slice one) -> one.part.entry != step.reverses).thenComparing(OLDEST);
    List<Slice> taken = take(step.from, step.fen, order);
    moved.put(step.entry, taken);
    Deque<Slice> instead = new ArrayDeque<>();
    taken.stream().filter(one -> one.part.entry != step.reverses).forEach(instead::add);
    held.replaceAll((account, slices) -> changed(slices, step.reverses, instead));
  }

  private static List<Slice> changed(List<Slice> slices, long gone, Deque<Slice> instead) {
    List<Slice> kept = new ArrayList<>();
    for (Slice slice : slices) {
      if (slice.part.entry == gone) {
        kept.addAll(change(slice, instead));
      } else {
        kept.add(slice);
      }
    }
    return kept;
  }

  private static List<Slice> change(Slice slice, Deque<Slice> instead) {
    List<Slice> changed = new ArrayList<>();
    long rest = slice.fen;
    while (rest > 0) {
      Slice first = instead.remove();
      long fen = Math.min(rest, first.fen);
      changed.add(new Slice(first.part, fen, slice.day));
      if (fen < first.fen) {
        instead.push(first.of(first.fen - fen));
      }
      rest -= fen;
    }
    return changed;
  }
}
