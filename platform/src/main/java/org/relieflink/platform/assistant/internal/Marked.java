package org.relieflink.platform.assistant.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.relieflink.platform.assistant.FoundText.Piece;

/** 标出问到的字：a text in pieces, hit and not hit in turn; no markup is made here. */
final class Marked {
  private Marked() {}

  static List<Piece> pieces(String text, Set<String> marks) {
    BitSet hit = hits(text, marks);
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      boolean marked = hit.get(from);
      int next = marked ? hit.nextClearBit(from) : hit.nextSetBit(from);
      int to = next < 0 ? text.length() : Math.min(next, text.length());
      pieces.add(new Piece(text.substring(from, to), marked));
      from = to;
    }
    return pieces;
  }

  private static BitSet hits(String text, Set<String> marks) {
    String even = text.toLowerCase(Locale.ROOT);
    BitSet hit = new BitSet(text.length());
    if (even.length() != text.length()) {
      return hit; // places would not fit; does not happen with Chinese
    }
    for (String mark : marks) {
      for (int at = even.indexOf(mark); at >= 0; at = even.indexOf(mark, at + 1)) {
        hit.set(at, at + mark.length());
      }
    }
    return hit;
  }
}
