package org.relieflink.platform.screening.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.linkage.Field;
import org.relieflink.platform.screening.internal.Comparison;
import org.relieflink.platform.screening.internal.Comparison.Reason;
import org.relieflink.platform.screening.internal.picture.EvidenceLine;
import org.relieflink.platform.screening.internal.picture.Side;
import org.relieflink.platform.screening.internal.picture.WeightWords;

/**
 * 依据的说法。 The evidence in words: labels of the engine with a note that shows no more than the masked
 * page does.
 */
final class EvidenceWords {
  private static final int TAIL = 4;

  private EvidenceWords() {}

  /** The starting point first, then the engine's order. */
  static List<EvidenceLine> lines(Comparison comparison, Texts texts) {
    List<EvidenceLine> lines = new ArrayList<>();
    for (Reason reason : comparison.evidence()) {
      if (start(reason)) {
        lines.add(
            new EvidenceLine(
                texts.say("pair.start"), texts.say("pair.start.note"), reason.weight(), true));
      }
    }
    for (Reason reason : comparison.evidence()) {
      if (!start(reason)) {
        lines.add(new EvidenceLine(reason.label(), note(reason, texts), reason.weight(), false));
      }
    }
    return lines;
  }

  private static boolean start(Reason reason) {
    return reason.field().equals(Field.POOL_SIZE.name());
  }

  private static String note(Reason reason, Texts texts) {
    if (Math.abs(reason.weight()) < 0.05) {
      return texts.say("pair.silent");
    }
    return switch (Field.valueOf(reason.field())) {
      case NUMBER, PHONE -> tails(reason, texts);
      case NAME, BIRTH_DATE, SEX, ADDRESS, POOL_SIZE, HOUSEHOLD, CONTEXT -> "";
    };
  }

  /** 尾号 402X 与 4020. */
  private static String tails(Reason reason, Texts texts) {
    String left = tail(reason.left());
    String right = tail(reason.right());
    return left.isEmpty() || right.isEmpty() || left.equals(right)
        ? ""
        : texts.say("pair.tails", left, right);
  }

  private static String tail(@Nullable String text) {
    return text == null || text.length() < TAIL ? "" : text.substring(text.length() - TAIL);
  }

  /** The picture read aloud. */
  static String told(List<EvidenceLine> lines, double total, Texts texts) {
    return lines.stream()
            .map(
                line ->
                    line.label()
                        + (line.note().isEmpty() || line.side() == Side.SILENT
                            ? ""
                            : "（" + line.note() + "）")
                        + " "
                        + WeightWords.signed(line.weight()))
            .collect(Collectors.joining("，"))
        + texts.say("pair.total", WeightWords.signed(total));
  }
}
