package org.relieflink.platform.document.internal.print;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 分行：no punctuation at the beginning of a line that belongs to what is before it, no opening bracket at its end,
 * numbers and words of letters in one piece.
 */
final class Breaker {
  private static final String NOT_FIRST = "，。、；：？！）》」』】〕”’…％%,.;:?!)]";
  private static final String NOT_LAST = "（《「『【〔“‘([";
  private static final Pattern UNIT =
      Pattern.compile("[\\p{ASCII}&&[^\\s]]+|.", Pattern.DOTALL | Pattern.UNICODE_CASE);
  private static final double HAIR = 0.01; // points: what adding up many widths may be off

  private final ToDoubleFunction<String> width;

  /** Measures with this. */
  Breaker(ToDoubleFunction<String> width) {
    this.width = width;
  }

  /**
   * The lines of a paragraph.
   *
   * @param room points of a line
   * @param first points that the first line leaves free
   */
  List<String> lines(String text, double room, double first) {
    List<String> lines = new ArrayList<>();
    List<String> line = new ArrayList<>();
    double left = room - first;
    for (String unit : units(text, room)) {
      double wide = width.applyAsDouble(unit);
      if (wide > left + HAIR && !line.isEmpty()) {
        List<String> next = carried(line, unit);
        lines.add(String.join("", line));
        line = next;
        left = room - width.applyAsDouble(String.join("", line));
        if (wide > left + HAIR && !line.isEmpty()) {
          lines.add(String.join("", line)); // more of them than a line takes: then one stands first
          line = new ArrayList<>();
          left = room;
        }
      }
      line.add(unit);
      left -= wide;
    }
    if (!line.isEmpty()) {
      lines.add(String.join("", line));
    }
    return lines;
  }

  /** What of a full line goes to the next one, because of what follows it or how it ends. */
  private static List<String> carried(List<String> line, String following) {
    List<String> next = new ArrayList<>();
    String first = following;
    while (line.size() > 1
        && (NOT_FIRST.indexOf(first.codePointAt(0)) >= 0
            || NOT_LAST.indexOf(last(line).codePointAt(0)) >= 0)) {
      first = line.remove(line.size() - 1);
      next.add(0, first);
    }
    return next;
  }

  private static String last(List<String> line) {
    return line.get(line.size() - 1);
  }

  /** What is not broken; a run of letters and figures longer than a line is. */
  private List<String> units(String text, double room) {
    List<String> units = new ArrayList<>();
    for (MatchResult found : UNIT.matcher(text).results().toList()) {
      String unit = found.group();
      if (unit.codePointCount(0, unit.length()) > 1 && width.applyAsDouble(unit) > room) {
        unit.codePoints().forEach(point -> units.add(Character.toString(point)));
      } else {
        units.add(unit);
      }
    }
    return units;
  }
}
