package org.relieflink.platform.opinion;

import java.util.List;

/**
 * 同类案件：amounts of like cases, for the comparison at the moment of proposing.
 *
 * @param amountsFen of the other candidates' latest proposals, rising
 * @param least below this many no comparison is shown
 * @param bandPercent half width of the band around the median
 * @param years how far back
 */
public record LikeCases(List<Long> amountsFen, int least, int bandPercent, int years) {
  /** Copies the list. */
  public LikeCases {
    amountsFen = amountsFen.stream().sorted().toList();
  }

  /** Too few to compare. */
  public boolean tooFew() {
    return amountsFen.size() < least;
  }

  /** The middle amount; of two middles the mean. */
  public long medianFen() {
    int size = amountsFen.size();
    long upper = amountsFen.get(size / 2);
    return size % 2 == 1 ? upper : (amountsFen.get(size / 2 - 1) + upper) / 2;
  }

  /** Lower edge of the band. */
  public long lowFen() {
    return medianFen() * (100 - bandPercent) / 100;
  }

  /** Upper edge of the band. */
  public long highFen() {
    return medianFen() * (100 + bandPercent) / 100;
  }

  /** Whether an amount lies in the band. */
  public boolean within(long amountFen) {
    return amountFen >= lowFen() && amountFen <= highFen();
  }
}
