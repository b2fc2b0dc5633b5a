package org.relieflink.kernel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 姓名用字的常见程度 · How common surnames and given-name characters are, as shares between 0 and 1.
 *
 * <p>Agreement on a rare name says more than on a common one. What is not listed gets half the
 * share of the rarest listed entry, so that the answer is never 0.
 */
public final class NameFrequency {
  /** 名中的位置 · Where a character stands in the given name. */
  public enum Position {
    /** 双字名的第一字 · first of two. */
    FIRST_OF_TWO,
    /** 双字名的第二字 · second of two. */
    SECOND_OF_TWO,
    /** 单字名 · the only one. */
    SINGLE
  }

  private NameFrequency() {}

  /** 姓的占比 · Share of people with this surname (simplified form). */
  public static double surnameShare(String surname) {
    double share = Surnames.share(surname);
    return share > 0 ? share : SurnameFloor.SHARE;
  }

  /** 名用字在该位置的占比 · Share of this character among given names, at this position. */
  public static double givenCharShare(int codePoint, Position position) {
    int canonical = HanCharacters.canonical(codePoint);
    return Given.at(position).getOrDefault(canonical, Given.floor(position));
  }

  private static final class SurnameFloor {
    static final double SHARE =
        Surnames.list().stream()
                .mapToDouble(Surnames::share)
                .filter(share -> share > 0)
                .min()
                .orElse(1e-6)
            / 2;
  }

  private static final class Given {
    private static final List<Map<Integer, Double>> SHARES = load();

    static Map<Integer, Double> at(Position position) {
      return SHARES.get(column(position));
    }

    static double floor(Position position) {
      return at(position).getOrDefault(-1, 1e-6);
    }

    private static int column(Position position) {
      return switch (position) {
        case FIRST_OF_TWO -> 0;
        case SECOND_OF_TWO -> 1;
        case SINGLE -> 2;
      };
    }

    private static List<Map<Integer, Double>> load() {
      List<Map<Integer, Double>> counts =
          List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());
      ReferenceTable.forEachRow("givenname_chars.csv", 8, cells -> add(cells, counts));
      counts.forEach(Given::toShares);
      return counts;
    }

    private static void add(String[] cells, List<Map<Integer, Double>> counts) {
      for (int column = 0; column < counts.size(); column++) {
        double count = Double.parseDouble(cells[column + 1]);
        if (count > 0) {
          counts.get(column).put(cells[0].codePointAt(0), count);
        }
      }
    }

    private static void toShares(Map<Integer, Double> counts) {
      double sum = counts.values().stream().mapToDouble(Double::doubleValue).sum();
      double rarest = counts.values().stream().mapToDouble(Double::doubleValue).min().orElse(1);
      counts.replaceAll((character, count) -> count / sum);
      counts.put(-1, rarest / sum / 2);
    }
  }
}
