package org.relieflink.synthetic.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * 按权重抽取 · Draws items in proportion to their weights; the order of adding is part of the result.
 */
public final class WeightedChoice<T> {
  private final List<T> items;
  private final double[] upTo;

  /**
   * Where to begin looking for a fraction: one place for each of as many parts as there are items.
   */
  private final int[] guide;

  private WeightedChoice(List<T> items, double[] upTo) {
    this.items = items;
    this.upTo = upTo;
    guide = new int[upTo.length];
    for (int part = 1; part < guide.length; part++) {
      guide[part] = above(total() * part / guide.length, guide[part - 1]);
    }
  }

  public static <T> Builder<T> builder() {
    return new Builder<>();
  }

  public T pick(SplitMix random) {
    double fraction = random.fraction();
    double mark = fraction * total();
    int from = guide[(int) (fraction * guide.length)];
    while (from > 0 && upTo[from - 1] > mark) {
      from--;
    }
    return items.get(above(mark, from));
  }

  private double total() {
    return upTo[upTo.length - 1];
  }

  /** The first item that ends above the mark, looked for from a place on; at most the last. */
  private int above(double mark, int from) {
    int index = from;
    while (index < upTo.length - 1 && upTo[index] <= mark) {
      index++;
    }
    return index;
  }

  /** The same items with their weights multiplied; in the same order. */
  public WeightedChoice<T> reweighted(ToDoubleFunction<T> factor) {
    Builder<T> builder = builder();
    for (int i = 0; i < upTo.length; i++) {
      double weight = upTo[i] - (i == 0 ? 0 : upTo[i - 1]);
      builder.add(items.get(i), weight * factor.applyAsDouble(items.get(i)));
    }
    return builder.build();
  }

  /** Collects items and weights; an item of weight zero is left out. */
  public static final class Builder<T> {
    private final List<T> items = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    public Builder<T> add(T item, double weight) {
      if (weight > 0) {
        items.add(item);
        weights.add(weight);
      }
      return this;
    }

    public WeightedChoice<T> build() {
      double[] upTo = new double[items.size()];
      double sum = 0;
      for (int i = 0; i < upTo.length; i++) {
        sum += weights.get(i);
        upTo[i] = sum;
      }
      return new WeightedChoice<>(List.copyOf(items), upTo);
    }
  }
}
