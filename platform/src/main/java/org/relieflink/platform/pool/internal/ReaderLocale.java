package org.relieflink.platform.pool.internal;

import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;

/** 读的人用的语言；没有网页请求时是中文。 The reader's language; Chinese where no request says otherwise. */
public final class ReaderLocale {
  private ReaderLocale() {}

  public static Locale now() {
    return LocaleContextHolder.getLocaleContext() == null
        ? Locale.SIMPLIFIED_CHINESE
        : LocaleContextHolder.getLocale();
  }
}
