package org.relieflink.proof.verify;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** 说给人听的话，中文或英文。 What is said to a person; the answer to {@code out}, the rest to {@code err}. */
final class Voice {
  private final PrintStream out;
  private final PrintStream err;
  private final ResourceBundle texts;

  Voice(PrintStream out, PrintStream err, boolean english) {
    this.out = out;
    this.err = err;
    texts = texts(english);
  }

  static ResourceBundle texts(boolean english) {
    return ResourceBundle.getBundle(
        "org.relieflink.proof.messages",
        english ? Locale.ENGLISH : Locale.ROOT,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  void answer(String key, Object... parts) {
    out.println(of(key, parts));
  }

  void line(String line) {
    out.println(line);
  }

  void say(String key, Object... parts) {
    err.println(of(key, parts));
  }

  /**
   * Words out of files lose their control characters: a forged file must not write on the terminal.
   */
  private String of(String key, Object... parts) {
    return texts
        .getString(key)
        .formatted(
            Arrays.stream(parts)
                .map(part -> part instanceof Number ? part : plain(String.valueOf(part)))
                .toArray());
  }

  private static String plain(String text) {
    return text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
