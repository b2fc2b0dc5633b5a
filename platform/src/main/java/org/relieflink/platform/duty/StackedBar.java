package org.relieflink.platform.duty;

import java.util.ArrayList;
import java.util.List;

/**
 * 一根分段的横条：counts one after the other, drawn to one scale for all bars of a page, once for a wide
 * screen and once for a phone; the numbers stand beside it.
 */
public record StackedBar(Drawn wide, Drawn phone) {
  private static final int PHONE = 260; // what a card of a phone has room for

  /** 画好的一根：its width and its parts from the left. */
  public record Drawn(int width, List<Part> parts) {
    /** Copies the list. */
    public Drawn {
      parts = List.copyOf(parts);
    }
  }

  /** One part of a bar; the class gives its color and hatching. */
  public record Part(int x, int width, String style) {}

  /** 一段：so many, drawn in this class. */
  public record Count(int count, String style) {}

  /**
   * A bar of these counts.
   *
   * @param most the count that fills the width, more than 0
   * @param wide width on a wide screen
   */
  public static StackedBar of(List<Count> counts, int most, int wide) {
    return new StackedBar(drawn(counts, most, wide), drawn(counts, most, PHONE));
  }

  private static Drawn drawn(List<Count> counts, int most, int width) {
    List<Part> parts = new ArrayList<>();
    int done = 0;
    for (Count one : counts) {
      int from = Math.round((float) width * done / most);
      done += one.count();
      int to = Math.round((float) width * done / most);
      if (to > from) {
        parts.add(new Part(from, to - from, one.style()));
      }
    }
    return new Drawn(width, parts);
  }
}
