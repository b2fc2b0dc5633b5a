package org.relieflink.platform;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * 全部文字：the bundles of all capabilities as one table for each language. A page says a hundred
 * sentences; thirty bundles asked one after the other for each were a tenth of its time.
 */
final class AllMessages extends AbstractMessageSource {
  private final Map<String, String> chinese;
  private final Map<String, String> english;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  private AllMessages(Map<String, String> chinese, Map<String, String> english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** One bundle per capability, found by name: a new capability adds two files and nothing else. */
  static AllMessages shipped() throws IOException {
    return new AllMessages(read("zh_CN"), read("en"));
  }

  private static Map<String, String> read(String language) throws IOException {
    Map<String, String> all = new HashMap<>();
    String files = "classpath*:messages/*_" + language + ".properties";
    for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
      var one = new Properties();
      try (var text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
        one.load(text);
      }
      one.forEach((code, text) -> add(all, code.toString(), text.toString()));
    }
    return Map.copyOf(all);
  }

  private static void add(Map<String, String> all, String code, String text) {
    String other = all.put(code, text);
    if (other != null && !other.equals(text)) {
      throw new IllegalStateException("messages: " + code + " stands in two bundles");
    }
  }

  private Map<String, String> in(Locale locale) {
    return isEnglish(locale) ? english : chinese;
  }

  /** All others read Chinese: a reader's browser may name any language, and each would be kept. */
  private static boolean isEnglish(Locale locale) {
    return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
  }

  @Override
  protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
    return in(locale).get(code);
  }

  @Override
  protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
    String text = in(locale).get(code);
    Locale language = isEnglish(locale) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    return text == null
        ? null
        : formats.computeIfAbsent(
            language + " " + code, key -> createMessageFormat(text, language));
  }
}
