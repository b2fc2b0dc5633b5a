package org.relieflink.platform.harm.web;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.harm.HarmLook;
import org.relieflink.platform.harm.Relief;
import org.relieflink.platform.harm.ReliefState;

/**
 * 总额和上限的一根横条：one part for each living entry, in the order of the table and with its number, and a
 * mark where the cap lies. Given is filled, reserved is hatched; drawn to one scale from zero.
 *
 * @param width of the drawing in units
 * @param capX where the cap lies; below zero = unknown
 */
record TotalBar(int width, List<Part> parts, int capX) {
  static final int WIDE = 760;
  static final int PHONE = 320;
  private static final int EDGE = 2; // so that the frame is not cut
  private static final int NUMBERED = 16; // narrower parts have no room for their number
  private static final double FREE = 1.08; // what lies beyond the larger of total and cap

  /**
   * 一段。
   *
   * @param style class of the organ
   * @param held whether it is only reserved
   * @param number of the row; empty where there is no room
   */
  record Part(int x, int width, String style, boolean held, String number) {
    /** Where the number stands. */
    public int middle() {
      return x + width / 2;
    }
  }

  static TotalBar of(HarmLook look, int width) {
    Long cap = look.cap().capFen();
    double most = Math.max(Math.max(look.totalFen(), cap == null ? 0 : cap), 1) * FREE;
    double unit = (width - 2 * EDGE) / most;
    List<Part> parts = new ArrayList<>();
    long done = 0;
    int row = 0;
    for (Relief relief : look.reliefs()) {
      row++;
      if (relief.state().isLiving()) {
        int from = EDGE + (int) Math.round(done * unit);
        done += relief.amountFen();
        int to = EDGE + (int) Math.round(done * unit);
        parts.add(part(relief, from, Math.max(1, to - from), row));
      }
    }
    return new TotalBar(
        width, List.copyOf(parts), cap == null ? -1 : EDGE + (int) Math.round(cap * unit));
  }

  private static Part part(Relief relief, int x, int width, int row) {
    return new Part(
        x,
        width,
        "harm-" + relief.unit().line(),
        relief.state() == ReliefState.RESERVED,
        width < NUMBERED ? "" : Integer.toString(row));
  }

  /** On which side of the mark its word stands, so that it stays inside. */
  public String capAnchor() {
    return capX > width / 2 ? "t-s end" : "t-s";
  }

  /** Where that word begins or ends. */
  public int capLabelX() {
    return capX > width / 2 ? capX - 6 : capX + 6;
  }

  /** 0 0 760 64. */
  public String viewBox() {
    return "0 0 " + width + " 64";
  }
}
