package org.relieflink.platform.harm.web;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.Fen;

/** 填的金额：yuan as people type them, with or without thousands separators, to fen. */
final class YuanTyped {
  /** Separators stand where thousands end: 1,5 is nobody's fifteen. */
  private static final Pattern YUAN =
      Pattern.compile("([0-9]{1,12}|[0-9]{1,3}([,，][0-9]{3}){1,3})(\\.[0-9]{1,2})?");

  private YuanTyped() {}

  /** In fen; zero for what is no amount. */
  static long fen(@Nullable String typed) {
    String text = typed == null ? "" : typed.strip();
    return YUAN.matcher(text).matches()
        ? Fen.ofYuan(new BigDecimal(text.replaceAll("[,，]", ""))).amount()
        : 0;
  }
}
