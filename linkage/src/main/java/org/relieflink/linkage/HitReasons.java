package org.relieflink.linkage;

/** 命中理由的短句。 The reasons column: the path of a household hit, then evidence that moved the score. */
final class HitReasons {
  private static final double SILENT_BELOW = 0.05;

  private HitReasons() {}

  static String of(Hit hit) {
    StringBuilder text = new StringBuilder(96);
    if (hit.kind() == HitKind.HOUSEHOLD) {
      text.append(HitText.SELF_RELATION);
      for (PathStep step : hit.path()) {
        appendStep(step.labelZh(), step.toId(), step.toClass(), text);
      }
    }
    for (Evidence evidence : hit.evidence()) {
      if (evidence.field() != Field.POOL_SIZE) {
        append(evidence.labelZh(), evidence.weight(), text);
      }
    }
    return text.toString();
  }

  static void appendStep(String label, String toId, String toClass, StringBuilder into) {
    into.append('→').append(label).append('→').append(toId);
    if (!toClass.isEmpty()) {
      into.append('（').append(toClass).append('）');
    }
  }

  /** In the order in which evidence is told. */
  static void append(Comparison comparison, StringBuilder into) {
    append(comparison.label(comparison.number), comparison.numberWeight, into);
    append(comparison.label(comparison.name), comparison.nameWeight, into);
    append(comparison.label(comparison.birth), comparison.birthWeight, into);
    append(comparison.label(comparison.sex), comparison.sexWeight, into);
    append(comparison.label(comparison.address), comparison.addressWeight, into);
    append(comparison.label(comparison.phone), comparison.phoneWeight, into);
    for (ContextNote note : ContextNote.ALL) {
      append(note.labelZh(), comparison.context[note.rank()], into);
    }
  }

  static void append(String label, double weight, StringBuilder into) {
    if (Math.abs(weight) < SILENT_BELOW) {
      return;
    }
    if (into.length() > 0) {
      into.append('；');
    }
    into.append(label).append(' ');
    WeightText.appendSigned(weight, into);
  }
}
