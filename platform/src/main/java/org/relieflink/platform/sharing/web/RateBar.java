package org.relieflink.platform.sharing.web;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.platform.sharing.SharingRate;

/** 一根横条：in time, late, open and refused, drawn to one scale; the numbers stand beside it. */
record RateBar(int width, List<Part> parts) {
  static final int WIDE = 480;
  static final int PHONE = 260;

  /** One part of a bar; the class gives its color and hatching. */
  record Part(int x, int width, String style) {}

  static RateBar of(SharingRate rate, int most, int width) {
    List<Part> parts = new ArrayList<>();
    int[] counts = {rate.inTime(), rate.late(), rate.open(), rate.refused()};
    String[] styles = {"share-in-time", "share-late", "share-open", "share-refused"};
    int done = 0;
    for (int i = 0; i < counts.length; i++) {
      int from = Math.round((float) width * done / most);
      done += counts[i];
      int to = Math.round((float) width * done / most);
      if (to > from) {
        parts.add(new Part(from, to - from, styles[i]));
      }
    }
    return new RateBar(width, List.copyOf(parts));
  }
}
