package org.relieflink.platform.fund;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 钱和案件怎样配，一份建议，金额都是分：the machine proposes, a person earmarks and reserves.
 *
 * @param proven whether every other choice was gone through and none serves a greater sum; false
 *     where there are too many of them, or cases or money were cut off
 */
public record MatchProposal(
    String place,
    LocalDate day,
    boolean proven,
    List<Money> money,
    List<Pair> pairs,
    List<Blocked> blocked,
    Unseen unseen) {
  public MatchProposal {
    money = List.copyOf(money);
    pairs = List.copyOf(pairs);
    blocked = List.copyOf(blocked);
  }

  /**
   * 没有配的。
   *
   * @param cases beyond what is matched at once
   * @param money accounts beyond what is matched at once
   * @param sealedCases waiting cases that are sealed: only in sums, served by none of the pairs
   * @param sealedFen what these need
   */
  public record Unseen(int cases, int money, int sealedCases, long sealedFen) {
    /** Whether something was cut off that could change the choice. */
    @JsonIgnore
    public boolean cut() {
      return cases > 0 || money > 0;
    }
  }

  /** 钱不能给一个案件，是因为什么。 */
  public enum Block {
    /** 指定了别的用途。 */
    PURPOSE,
    /** 只给别的人群。 */
    GROUP,
    /** 只给别的地方。 */
    PLACE,
    /** 不在期限里。 */
    PERIOD,
    /** 余额不够这一个案件。 */
    TOO_SMALL,
    /** 够，但是给了别的案件，合起来给得更多。 */
    TAKEN,
    /** 冻结着。 */
    FROZEN
  }

  /**
   * 一笔能用的钱。
   *
   * @param account pool or earmark
   * @param purpose empty = of a pool, for any purpose still
   * @param groups empty = for all; {@link #NOBODY} alone where its terms and its pool's share none
   * @param places six digits each; empty = the own place; {@link #NOBODY} as with groups
   * @param from null = nobody wrote a first day
   * @param until null = nobody wrote a last day
   */
  public record Money(
      long account,
      String title,
      String purpose,
      long fen,
      Set<String> groups,
      Set<String> places,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      boolean frozen) {
    /** No group or place at all. */
    public static final String NOBODY = "-";

    public Money {
      groups = Set.copyOf(groups);
      places = Set.copyOf(places);
    }

    /** Whether its terms allow this day. */
    public boolean isOn(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
    }
  }

  /**
   * 等着钱的一个案件。
   *
   * @param purposes that it may be paid for, the most special one last; like the groups, no part of
   *     what the interface answers
   */
  public record Waiting(
      String number,
      String place,
      long fen,
      @JsonIgnore Set<String> purposes,
      @JsonIgnore Set<String> groups) {
    public Waiting {
      purposes = Collections.unmodifiableSet(new LinkedHashSet<>(purposes));
      groups = Set.copyOf(groups);
    }
  }

  /**
   * 配上的一对。
   *
   * @param purpose to earmark for, where the money is a pool's
   */
  public record Pair(Waiting need, Money money, String purpose) {}

  /** 配不上的一个，和每笔钱为什么不行。 */
  public record Blocked(Waiting need, List<Reason> reasons) {
    public Blocked {
      reasons = List.copyOf(reasons);
    }
  }

  /** 一笔钱为什么不行。 */
  public record Reason(Money money, Block block) {}

  /** The same, beside sealed cases that are named nowhere. */
  public MatchProposal besides(int sealedCases, long sealedFen) {
    var more = new Unseen(unseen.cases, unseen.money, sealedCases, sealedFen);
    return new MatchProposal(place, day, proven, money, pairs, blocked, more);
  }

  public long servedFen() {
    return pairs.stream().mapToLong(one -> one.need.fen).sum();
  }

  /** What was given of an account. */
  public long ofFen(long account) {
    return pairs.stream()
        .filter(one -> one.money.account == account)
        .mapToLong(one -> one.need.fen)
        .sum();
  }
}
