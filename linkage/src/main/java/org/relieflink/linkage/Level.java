package org.relieflink.linkage;

import java.util.Locale;

/** 一个项目的比对结果等级。 The outcome of comparing one field. */
interface Level extends Ranked {
  /** The outcome in plain Chinese. */
  String labelZh();

  String name();

  /** The outcome in both languages. */
  default Explanation.Label label() {
    return new Explanation.Label(labelZh(), name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }
}
