package org.relieflink.law.payment;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.relieflink.law.LegalBasis;
import org.relieflink.law.Organ;

/**
 * 同一案几个近亲属之间怎样分。Divides the sum of one joint case among several relatives by weights; the last fen
 * go to the largest remainders, among equals to whoever stands first.
 */
public final class Shares {
  private static final int MOST_CLAIMS = 100;

  private Shares() {}

  /** 谁、占几份。 A claimant and the weight agreed or found, from 0. */
  public record Claim(String who, int weight) {}

  /**
   * The parts of a total in fen.
   *
   * @param organ whose rules are cited
   */
  @LegalBasis(instrument = "spc-2019-2", article = "第四条")
  public static Parts split(long totalFen, List<Claim> claims, Organ organ) {
    List<String> reasons = reasons(totalFen, claims);
    return reasons.isEmpty()
        ? new Parts.Divided(totalFen, parts(totalFen, claims), Written.shares(organ))
        : new Parts.Refused(reasons);
  }

  /** By weights that were found to be usable. */
  static List<Parts.Part> parts(long totalFen, List<Claim> claims) {
    long[] fen = divide(totalFen, claims.stream().mapToInt(Claim::weight).toArray());
    long all = claims.stream().mapToLong(Claim::weight).sum();
    List<Parts.Part> parts = new ArrayList<>();
    for (int i = 0; i < fen.length; i++) {
      Claim claim = claims.get(i);
      parts.add(new Parts.Part(claim.who(), fen[i], all + " 份中的 " + claim.weight() + " 份"));
    }
    return parts;
  }

  static List<String> reasons(long totalFen, List<Claim> claims) {
    List<String> reasons = new ArrayList<>();
    if (totalFen < 0) {
      reasons.add("总额不能是负数。请核对金额。");
    }
    if (claims.isEmpty() || claims.size() > MOST_CLAIMS) {
      reasons.add("要分给 1 到 " + MOST_CLAIMS + " 个人，写了 " + claims.size() + " 个。请核对名单。");
    }
    if (claims.stream().anyMatch(claim -> claim.weight() < 0)) {
      reasons.add("份数不能是负数。请写 0 或者更大的整数。");
    } else if (claims.stream().mapToLong(Claim::weight).sum() == 0) {
      reasons.add("份数合计是 0。请至少给一个人 1 份。");
    }
    if (claims.stream().map(Claim::who).distinct().count() != claims.size()) {
      reasons.add("同一个人写了两次。请合成一行。");
    }
    return reasons;
  }

  /** Largest remainder; the weights are not negative and not all zero. */
  static long[] divide(long totalFen, int[] weights) {
    BigInteger all = BigInteger.ZERO;
    for (int weight : weights) {
      all = all.add(BigInteger.valueOf(weight));
    }
    long[] fen = new long[weights.length];
    List<Integer> byRemainder = new ArrayList<>();
    BigInteger[] remainders = new BigInteger[weights.length];
    long given = 0;
    for (int i = 0; i < weights.length; i++) {
      BigInteger[] exact =
          BigInteger.valueOf(totalFen)
              .multiply(BigInteger.valueOf(weights[i]))
              .divideAndRemainder(all);
      fen[i] = exact[0].longValueExact();
      remainders[i] = exact[1];
      given += fen[i];
      byRemainder.add(i);
    }
    byRemainder.sort(Comparator.comparing((Integer i) -> remainders[i]).reversed());
    for (int i = 0; i < totalFen - given; i++) {
      fen[byRemainder.get(i)]++;
    }
    return fen;
  }
}
