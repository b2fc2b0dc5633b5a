package org.relieflink.law;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** 金额的写法。How money is written: {@code 40,000} or {@code 1,234.50}. */
final class Yuan {
  private Yuan() {}

  static String text(long fen) {
    String pattern = fen % 100 == 0 ? "#,##0" : "#,##0.00";
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(BigDecimal.valueOf(fen, 2));
  }
}
