package org.relieflink.linkage;

/** 命中理由的短句。 The reasons column: evidence that moved the score, then the path. */
final class HitReasons {
  private static final double SILENT_BELOW = 0.05;

  private HitReasons() {}

  static String of(Hit hit) {
    StringBuilder text = new StringBuilder(96);
    if (hit.kind() == HitKind.HOUSEHOLD) {
      path(hit, text);
    }
    for (Evidence evidence : hit.evidence()) {
      if (evidence.field() != Field.POOL_SIZE && Math.abs(evidence.weight()) >= SILENT_BELOW) {
        separate(text);
        text.append(evidence.labelZh()).append(WeightText.of(evidence.weight()));
      }
    }
    return text.toString();
  }

  private static void path(Hit hit, StringBuilder text) {
    text.append("本人");
    for (PathStep step : hit.path()) {
      text.append('→').append(step.labelZh()).append('→').append(step.toId());
      if (!step.toClass().isEmpty()) {
        text.append('（').append(step.toClass()).append('）');
      }
    }
  }

  private static void separate(StringBuilder text) {
    if (text.length() > 0) {
      text.append('；');
    }
  }
}
