package org.relieflink.synthetic.people;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.relieflink.kernel.CitizenId;

/**
 * 虚构的公民身份号码 · Citizen numbers that cannot be a real person's: the division is always 99xxxx.
 *
 * <p>Unique inside a county. Numbers first given in another county take their order code from 900
 * up, so that they do not meet the numbers which that county gives.
 */
public final class CitizenNumbers implements NumberSource {
  private static final double GIVEN_ELSEWHERE = 0.045;
  private static final int FIRST_FOREIGN = 900;

  private final String division;
  private final Set<String> taken = new HashSet<>();

  public CitizenNumbers(String division) {
    this.division = division;
  }

  @Override
  public String next(LocalDate birth, boolean female, SplitMix random) {
    if (random.chance(GIVEN_ELSEWHERE)) {
      String elsewhere = Geography.divisionOf(random.below(Geography.COUNTIES));
      return free(elsewhere, birth, order(FIRST_FOREIGN, 999, female, random));
    }
    return free(division, birth, order(1, FIRST_FOREIGN - 1, female, random));
  }

  @Override
  public String nextAfter(String twinNumber, LocalDate birth, boolean female) {
    int order = Integer.parseInt(twinNumber.substring(14, 17)) + 1;
    int fitting = (order % 2 == 0) == female ? order : order + 1;
    return free(twinNumber.substring(0, 6), birth, fitting > 999 ? fitting - 900 : fitting);
  }

  /** A number with a chosen order code, taken so that nobody else gets it. */
  public String exactly(LocalDate birth, int order) {
    return free(division, birth, order);
  }

  /** The number of these first seventeen characters. */
  public static String complete(String first17) {
    return first17 + CitizenId.checkDigit(first17);
  }

  private static int order(int low, int high, boolean female, SplitMix random) {
    int drawn = random.between(low, high);
    boolean fits = (drawn % 2 == 0) == female;
    if (fits) {
      return drawn;
    }
    return drawn == high ? drawn - 1 : drawn + 1;
  }

  private String free(String givenIn, LocalDate birth, int firstOrder) {
    String start = givenIn + Digits.compact(birth);
    int order = firstOrder;
    while (true) {
      String number = complete(start + Digits.padded(order, 3));
      if (taken.add(number)) {
        return number;
      }
      order = order + 2 > 999 ? order + 2 - 998 : order + 2;
    }
  }
}
