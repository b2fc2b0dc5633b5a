package org.relieflink.platform.document.internal.subject;

/** 写短：cut at a line, and said so; what must stand at the end stays. */
final class Shortened {
  private static final int LONGEST = 3_500; // characters, of 4000 that a field takes

  private Shortened() {}

  /**
   * Whole lines as far as they fit.
   *
   * @param rest said where lines are left out
   * @param last a line that is never left out; empty for none
   */
  static String lines(String text, String rest, String last) {
    String end = last.isEmpty() ? "" : "\n" + last;
    if (text.length() + end.length() <= LONGEST) {
      return text + end;
    }
    int room = LONGEST - rest.length() - end.length() - 1;
    int line = text.lastIndexOf('\n', room);
    int cut = line > 0 ? line : whole(text, room);
    return text.substring(0, cut) + "\n" + rest + end;
  }

  /** Not between the two halves of a character. */
  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
