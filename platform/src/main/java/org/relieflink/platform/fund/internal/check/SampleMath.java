package org.relieflink.platform.fund.internal.check;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ojalgo.random.Normal;
import org.relieflink.platform.Sm3;

/**
 * 抽样的算法：pure. Size: Cochran, Sampling Techniques (3rd ed. 1977) 4.4 with the share that needs most
 * (one half) and the finite population correction; interval: Wilson, Journal of the American
 * Statistical Association 22 (1927) 209-212. The quantile of the normal distribution is ojAlgo's.
 */
final class SampleMath {
  private static final double WORST_SHARE = 0.5;
  private static final double PERCENT = 100;

  private SampleMath() {}

  /** Of the two-sided interval of so many percent. */
  static double z(int confidence) {
    return Normal.standard().getQuantile(1 - (1 - confidence / PERCENT) / 2);
  }

  /** n0 = z² p (1 - p) / e²; n = n0 / (1 + (n0 - 1) / N), rounded up. */
  static int size(int population, int confidence, int margin) {
    double z = z(confidence);
    double e = margin / PERCENT;
    double n0 = z * z * WORST_SHARE * (1 - WORST_SHARE) / (e * e);
    double n = n0 / (1 + (n0 - 1) / population);
    return (int) Math.max(1, Math.min(population, Math.ceil(n - 1e-9)));
  }

  /** 区间的两头。 */
  record Interval(double low, double high) {}

  /** Of a share of right ones; the whole range where nobody was asked. */
  static Interval wilson(int right, int all, int confidence) {
    if (all == 0) {
      return new Interval(0, 1);
    }
    double z = z(confidence);
    double share = (double) right / all;
    double middle = share + z * z / (2 * all);
    double half = z * Math.sqrt(share * (1 - share) / all + z * z / (4.0 * all * all));
    double below = 1 + z * z / all;
    return new Interval(Math.max(0, (middle - half) / below), Math.min(1, (middle + half) / below));
  }

  /**
   * Which are drawn: of each stratum its share of the size, largest remainders first; in a stratum
   * those whose SM3 of seed and number is smallest.
   *
   * @param frame payment and its stratum
   */
  static Set<Long> drawn(Map<Long, String> frame, int size, String seed) {
    Map<String, List<Long>> strata = new TreeMap<>();
    frame.forEach(
        (payment, stratum) ->
            strata.computeIfAbsent(stratum, one -> new ArrayList<>()).add(payment));
    Map<String, Integer> shares = shares(strata, frame.size(), size);
    Set<Long> drawn = new HashSet<>();
    strata.forEach(
        (stratum, payments) ->
            payments.stream()
                .sorted(Comparator.comparing((Long one) -> order(seed, one)))
                .limit(shares.getOrDefault(stratum, 0))
                .forEach(drawn::add));
    return drawn;
  }

  private static String order(String seed, long payment) {
    return Sm3.of((seed + "\n" + payment).getBytes(StandardCharsets.US_ASCII));
  }

  private static Map<String, Integer> shares(
      Map<String, List<Long>> strata, int population, int size) {
    Map<String, Integer> shares = new TreeMap<>();
    strata.forEach(
        (stratum, payments) ->
            shares.put(stratum, (int) ((long) size * payments.size() / population)));
    int left = size - shares.values().stream().mapToInt(Integer::intValue).sum();
    strata.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<Long>> one) ->
                        -((long) size * one.getValue().size() % population))
                .thenComparing(Map.Entry::getKey))
        .limit(left)
        .forEach(one -> shares.merge(one.getKey(), 1, Integer::sum));
    return shares;
  }
}
