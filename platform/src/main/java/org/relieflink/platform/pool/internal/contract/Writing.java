package org.relieflink.platform.pool.internal.contract;

import java.text.Normalizer;
import java.util.Locale;

/** 比较两种写法前先抹平：全角、空格、大小写。 Levels out full width, spaces and case before comparing. */
final class Writing {
  private Writing() {}

  static String of(String text) {
    String levelled = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return levelled.replaceAll("[\\s\\p{Cf}]+", "");
  }
}
