package org.relieflink.platform.screening.internal.picture;

/**
 * 长名称折成两行。 A label too wide for its column goes on in the line of the note, broken at a comma where
 * there is one; what still does not fit stands only in the text twin.
 */
final class LabelFit {
  private static final String COMMA = "，";

  private LabelFit() {}

  static EvidenceLine in(double room, EvidenceLine line) {
    if (TextSize.width(line.label(), TextSize.BODY) <= room) {
      return line;
    }
    int comma = line.label().indexOf(COMMA);
    boolean usable =
        comma > 0 && TextSize.width(line.label().substring(0, comma), TextSize.BODY) <= room;
    int cut = usable ? comma : longestFitting(room, line.label());
    String rest = line.label().substring(usable ? comma + 1 : cut);
    return new EvidenceLine(line.label().substring(0, cut), rest, line.weight(), line.start());
  }

  private static int longestFitting(double room, String label) {
    int cut = label.length();
    while (cut > 0 && TextSize.width(label.substring(0, cut), TextSize.BODY) > room) {
      cut = label.offsetByCodePoints(cut, -1);
    }
    return cut;
  }
}
