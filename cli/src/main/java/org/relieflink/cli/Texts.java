package org.relieflink.cli;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.relieflink.tabular.TableRefusal;

/** 命令行的中英文文字。 The texts of the command line in the chosen language. */
final class Texts {
  private static final String BUNDLE = "org.relieflink.cli.messages";
  private final ResourceBundle bundle;
  private final boolean english;

  private Texts(boolean english) {
    this.english = english;
    this.bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            english ? Locale.ENGLISH : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  static Texts chinese() {
    return new Texts(false);
  }

  /**
   * {@code --lang}, then RELIEF_LANG, then a locale someone chose on purpose (LC_ALL, LC_MESSAGES);
   * LANG is too often just what the machine came with. Chinese otherwise.
   */
  static Texts choose(String[] arguments, Map<String, String> environment) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        return new Texts(isEnglish(arguments[i].substring(7)));
      }
      if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        return new Texts(isEnglish(arguments[i + 1]));
      }
    }
    for (String name : new String[] {"RELIEF_LANG", "LC_ALL", "LC_MESSAGES"}) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        return new Texts(isEnglish(value));
      }
    }
    return chinese();
  }

  String of(String key, Object... parts) {
    return bundle.getString(key).formatted(parts);
  }

  String refusal(TableRefusal refusal) {
    return english ? refusal.sentenceEn() : refusal.sentenceZh();
  }

  boolean english() {
    return english;
  }

  ResourceBundle bundle() {
    return bundle;
  }

  private static boolean isEnglish(String language) {
    return language.toLowerCase(Locale.ROOT).startsWith("en");
  }
}
