package org.relieflink.platform.opinion;

import java.util.List;

/**
 * 偏离的变化：how far the proposals of offices and handlers lie from the median of their like cases, by
 * quarter; a gauge for a talk, no verdict on anybody.
 *
 * @param quarters from the earliest to this one
 * @param least below so many proposals a point is small
 * @param percent half width of the band
 * @param years how far back
 * @param compared proposals with enough like cases
 * @param apart proposals without, which count nowhere
 */
public record Drift(
    List<Quarter> quarters,
    List<Line> lines,
    int least,
    int percent,
    int years,
    int compared,
    int apart) {
  /** 一个季度。 */
  public record Quarter(int year, int number) {}

  /**
   * 一个院或者一个经办人。
   *
   * @param name place code of an office, name and number of a handler
   * @param handler whether it is a person
   */
  public record Line(String name, boolean handler, int count, List<Point> points) {
    /** Copies the list. */
    public Line {
      points = List.copyOf(points);
    }
  }

  /**
   * 一个季度的一点。
   *
   * @param at index of the quarter
   * @param count proposals
   * @param percent median deviation from the median of the like cases, in percent, signed
   */
  public record Point(int at, int count, long percent) {}

  /** Copies the lists. */
  public Drift {
    quarters = List.copyOf(quarters);
    lines = List.copyOf(lines);
  }

  /** Whether so many are too few to say anything. */
  public boolean small(int count) {
    return count < least;
  }
}
