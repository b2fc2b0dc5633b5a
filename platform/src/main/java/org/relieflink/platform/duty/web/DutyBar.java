package org.relieflink.platform.duty.web;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.law.duty.Standing;
import org.relieflink.platform.duty.DutyLine;

/** 一根横条：done, done late, open and late, drawn to one scale; the numbers stand beside it. */
record DutyBar(int width, List<Part> parts) {
  static final int WIDE = 220;
  static final int PHONE = 260;

  /** One part of a bar; the class gives its color and hatching. */
  record Part(int x, int width, String style) {}

  static DutyBar of(DutyLine line, int most, int width) {
    List<Part> parts = new ArrayList<>();
    int open =
        line.count(Standing.IN_TIME) + line.count(Standing.SOON) + line.count(Standing.PAUSED);
    int[] counts = {
      line.count(Standing.DONE_IN_TIME),
      line.count(Standing.DONE_LATE),
      open,
      line.count(Standing.LATE)
    };
    String[] styles = {"share-in-time", "share-refused", "share-open", "share-late"};
    int done = 0;
    for (int i = 0; i < counts.length; i++) {
      int from = Math.round((float) width * done / most);
      done += counts[i];
      int to = Math.round((float) width * done / most);
      if (to > from) {
        parts.add(new Part(from, to - from, styles[i]));
      }
    }
    return new DutyBar(width, List.copyOf(parts));
  }
}
