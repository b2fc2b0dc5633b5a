package org.relieflink.platform.problem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * 页面用语：the words of one capability's pages in the reader's language; its keys are written without
 * the capability in front.
 */
public abstract class PageTexts {

  private final String prefix;
  private final MessageSource messages;
  private final Clock clock;

  /**
   * The texts of one capability.
   *
   * @param capability its bundle, e.g. {@code screening}
   */
  protected PageTexts(String capability, MessageSource messages, Clock clock) {
    this.prefix = capability + ".";
    this.messages = messages;
    this.clock = clock;
  }

  public String say(String key, Object... arguments) {
    return whole(prefix + key, arguments);
  }

  /** A text of another bundle, by its whole key. */
  protected String whole(String key, Object... arguments) {
    return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
  }

  /** A text that may be missing, or what stands for it. */
  protected String sayOr(String key, String otherwise) {
    String found =
        messages.getMessage(prefix + key, null, otherwise, LocaleContextHolder.getLocale());
    return found == null ? otherwise : found;
  }

  /** 11-20 06:00; empty for no time. */
  public String minute(@Nullable Instant at) {
    return at == null ? "" : ShownTime.brief(at);
  }

  public LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, clock.getZone());
  }

  public LocalDate today() {
    return LocalDate.now(clock);
  }

  public Instant now() {
    return clock.instant();
  }

  /** 180,000. */
  public static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
