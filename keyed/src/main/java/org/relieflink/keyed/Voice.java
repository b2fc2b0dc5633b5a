package org.relieflink.keyed;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** 说给人听的话，中文或英文。 What is said to a person, in Chinese or English. */
final class Voice {
  private static final String BUNDLE = "org.relieflink.keyed.messages";

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
        BUNDLE,
        english ? Locale.ENGLISH : Locale.ROOT,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** Something a person should know; to the standard error. */
  void say(String key, Object... parts) {
    err.println(of(key, parts));
  }

  /** The answer that was asked for; to the standard output. */
  void answer(String key, Object... parts) {
    out.println(of(key, parts));
  }

  void answerLine(String line) {
    out.println(line);
  }

  void refuse(KeyedRefusedException refused) {
    say("refusal." + refused.refusal().name(), refused.parts());
  }

  String of(String key, Object... parts) {
    return texts.getString(key).formatted(Arrays.stream(parts).map(this::shown).toArray());
  }

  /**
   * A text that starts with @ names another text. Paths and words out of files lose their control
   * characters: a forged file must not write on the terminal.
   */
  private Object shown(Object part) {
    if (part instanceof Number) {
      return part;
    }
    String text = String.valueOf(part);
    if (text.startsWith("@") && texts.containsKey(text.substring(1))) {
      return texts.getString(text.substring(1));
    }
    return text.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  boolean english() {
    return texts.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  String label(TokenKind kind) {
    return english() ? kind.code() : kind.labelZh();
  }
}
