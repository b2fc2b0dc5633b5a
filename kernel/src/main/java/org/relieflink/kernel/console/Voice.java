package org.relieflink.kernel.console;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

/** 说给人听的话，中文或英文。 What is said to a person: the answer to {@code out}, the rest to {@code err}. */
public class Voice {
  private final PrintStream out;
  private final PrintStream err;
  private final ResourceBundle texts;

  /** Speaks the sentences of a bundle. */
  public Voice(PrintStream out, PrintStream err, ResourceBundle texts) {
    this.out = out;
    this.err = err;
    this.texts = texts;
  }

  /** The sentences of a bundle: those without a language are Chinese. */
  public static ResourceBundle texts(String bundle, boolean english) {
    return ResourceBundle.getBundle(
        bundle,
        english ? Locale.ENGLISH : Locale.ROOT,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /** The answer that was asked for. */
  public void answer(String key, Object... parts) {
    out.println(of(key, parts));
  }

  /** A line of the answer as it is. */
  public void line(String line) {
    out.println(line);
  }

  /** Something a person should know. */
  public void say(String key, Object... parts) {
    err.println(of(key, parts));
  }

  public String of(String key, Object... parts) {
    return texts.getString(key).formatted(Arrays.stream(parts).map(this::shown).toArray());
  }

  /**
   * Paths and words out of files lose their control characters: a forged file must not write on the
   * terminal.
   */
  protected Object shown(Object part) {
    return part instanceof Number
        ? part
        : String.valueOf(part)
            .codePoints()
            .filter(c -> !Character.isISOControl(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }
}
