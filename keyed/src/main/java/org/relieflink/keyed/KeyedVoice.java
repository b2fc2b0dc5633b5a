package org.relieflink.keyed;

import java.io.PrintStream;
import java.util.Locale;
import java.util.ResourceBundle;
import org.relieflink.kernel.console.Voice;

/** 密钥碰撞说的话：also refusals, and names of token kinds. */
final class KeyedVoice extends Voice {
  private final ResourceBundle texts;

  KeyedVoice(PrintStream out, PrintStream err, boolean english) {
    this(out, err, texts(english));
  }

  private KeyedVoice(PrintStream out, PrintStream err, ResourceBundle texts) {
    super(out, err, texts);
    this.texts = texts;
  }

  static ResourceBundle texts(boolean english) {
    return texts("org.relieflink.keyed.messages", english);
  }

  void refuse(KeyedRefusedException refused) {
    say("refusal." + refused.refusal().name(), refused.parts());
  }

  /** A text that starts with @ names another text. */
  @Override
  protected Object shown(Object part) {
    String text = String.valueOf(part);
    return text.startsWith("@") && texts.containsKey(text.substring(1))
        ? texts.getString(text.substring(1))
        : super.shown(part);
  }

  boolean english() {
    return texts.getLocale().getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  String label(TokenKind kind) {
    return english() ? kind.code() : kind.labelZh();
  }
}
