package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * 常驻内存的号码，与另一批号码按相等碰撞。 Numbers resident in memory, joined with others by equality; eight bytes a
 * number. The smaller list is the one to keep resident when both are new; a list that many others
 * are joined with is kept.
 *
 * <p>An equal number is not yet the same person: for decisions use {@link Screening}. Safe for many
 * threads.
 *
 * <p>Example: {@code NumberIndex.of(parties, 2).join(pool, 2)} with arrays of {@link #packed}.
 */
public final class NumberIndex {
  /** Numbers that a thread takes at a time. */
  private static final int STRETCH = 1 << 16;

  private final NumberTable table;

  private NumberIndex(NumberTable table) {
    this.table = table;
  }

  /**
   * A number as it stands in the lists: equal for the 18 characters of a valid number and its 15
   * (GB 11643), 0 when it is none or cannot be one.
   */
  public static long packed(@Nullable String number) {
    if (number == null) {
      return 0;
    }
    byte[] text = number.strip().getBytes(StandardCharsets.UTF_8);
    return NumberCode.bare(new NumberText().read(text, 0, text.length));
  }

  /**
   * Makes these numbers ready to be asked.
   *
   * @param numbers as {@link #packed} makes them; kept, not copied, so they must not change
   */
  public static NumberIndex of(long[] numbers, int threads) {
    return new NumberIndex(NumberTable.of(numbers, numbers.length, threads));
  }

  /**
   * All pairs of an asked and a resident number that are equal; 0 equals nothing. In the order of
   * those asked for, then of the resident ones, whatever the number of threads.
   *
   * @throws ArithmeticException beyond 2,147,483,647 pairs
   */
  public NumberPairs join(long[] asked, int threads) {
    var stretches = new NumberPairs.Stretch[(int) ((asked.length + STRETCH - 1L) / STRETCH)];
    Workers.run(threads, stretches.length, i -> stretches[i] = stretch(asked, i * STRETCH));
    return NumberPairs.of(stretches);
  }

  private NumberPairs.Stretch stretch(long[] asked, int from) {
    NumberPairs.Stretch pairs = new NumberPairs.Stretch();
    NumberTable.Probe probe = table.new Probe();
    int end = (int) Math.min(asked.length, (long) from + STRETCH);
    for (int start = from; start < end; start += NumberTable.BATCH) {
      int found = probe.find(asked, start, Math.min(end, start + NumberTable.BATCH));
      for (int i = 0; i < found; i++) {
        for (int at = probe.position(i); at >= 0; at = probe.next(i, at)) {
          pairs.add(probe.row(i), at);
        }
      }
    }
    return pairs;
  }
}
