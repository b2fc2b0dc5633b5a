package org.relieflink.platform.vault;

import java.util.List;
import org.springframework.stereotype.Service;

/**
 * 抽几行打开看看：钥匙对不对。 Opens some rows of everything sealed, to show that keys and rows belong together.
 */
@Service
public class SealedSample {
  private final List<Holder> holders;

  SealedSample(List<Holder> holders) {
    this.holders = holders;
  }

  /**
   * 打开了多少。
   *
   * @param texts that were opened
   * @param destroyed that nobody can open any more, as it should be
   */
  public record Opened(long texts, long destroyed) {
    /** Both together. */
    public Opened and(Opened other) {
      return new Opened(texts + other.texts, destroyed + other.destroyed);
    }
  }

  /**
   * Opens up to so many rows of each sealed column.
   *
   * @throws BrokenSeal when one cannot be opened that should
   */
  public Opened open(int most) {
    return holders.stream()
        .map(holder -> holder.sample(most))
        .reduce(new Opened(0, 0), Opened::and);
  }
}
