package org.relieflink.platform.opinion;

import java.util.List;
import java.util.Optional;

/**
 * 与同类案件比：one band for each scope, and the nearest cases with why they are near.
 *
 * @param bands office, city, province
 * @param nearest nearest first
 */
public record Fairness(List<Band> bands, List<LikeCase> nearest) {
  /** Cases of a scope that are looked at, the latest: three years of a city. */
  public static final int MOST = 2_000;

  /**
   * 一个范围的幅度。
   *
   * @param seen whether the reader may see all cases of the scope; else nothing was looked at
   * @param cut whether there are more than were looked at, the latest
   */
  public record Band(LikeScope scope, boolean seen, boolean cut, LikeCases cases) {
    /** Whether it says anything: seen, and not too few. */
    public boolean compares() {
      return seen && !cases.tooFew();
    }
  }

  /** Copies the lists. */
  public Fairness {
    bands = List.copyOf(bands);
    nearest = List.copyOf(nearest);
  }

  /** The narrowest band that an amount lies outside of; such an amount wants a reason. */
  public Optional<Band> outside(long amountFen) {
    return bands.stream()
        .filter(band -> band.compares() && !band.cases().within(amountFen))
        .findFirst();
  }

  /**
   * What is stored with a proposal: the band it lies outside of, else the narrowest that says
   * anything.
   */
  public Optional<Band> decisive(long amountFen) {
    return outside(amountFen).or(() -> bands.stream().filter(Band::compares).findFirst());
  }
}
