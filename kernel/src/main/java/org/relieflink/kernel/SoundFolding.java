package org.relieflink.kernel;

import java.util.ArrayList;
import java.util.List;

/** 易混读音归并 · Folds confused initials and finals; the pairs stand in {@code fuzzy_pinyin.csv}. */
final class SoundFolding {
  private record Pair(String from, String to) {}

  private final List<Pair> initials = new ArrayList<>();
  private final List<Pair> finals = new ArrayList<>();

  private SoundFolding() {}

  static SoundFolding load() {
    SoundFolding folding = new SoundFolding();
    ReferenceTable.forEachRow(
        "fuzzy_pinyin.csv", 3, cells -> folding.list(cells[2]).add(new Pair(cells[0], cells[1])));
    return folding;
  }

  private List<Pair> list(String kind) {
    return switch (kind) {
      case "initial" -> initials;
      case "final" -> finals;
      default -> throw new IllegalStateException("Unknown kind of sound " + kind);
    };
  }

  String fold(String reading) {
    String folded = reading;
    for (Pair pair : initials) {
      if (folded.startsWith(pair.from())) {
        folded = pair.to() + folded.substring(pair.from().length());
        break;
      }
    }
    for (Pair pair : finals) {
      if (folded.endsWith(pair.from())) {
        return folded.substring(0, folded.length() - pair.from().length()) + pair.to();
      }
    }
    return folded;
  }
}
