package org.relieflink.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 哪些样式是日期，以及日期序号的换算。 Which cell styles mean a date, and how a serial number becomes one. */
final class DateStyles {
  private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
  private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** Excel's calendar holds a 29 February 1900 that never was; serials below it are one day off. */
  private static final int PHANTOM_DAY = 60;

  private static final int LAST_SERIAL = 2_958_465;
  private static final long SECONDS_PER_DAY = 86_400;
  private static final int STYLES = 65_536;

  private final BitSet dates = new BitSet();
  private final boolean from1904;

  DateStyles(boolean from1904) {
    this.from1904 = from1904;
  }

  static DateStyles read(XmlScanner xml, boolean from1904) throws IOException {
    DateStyles styles = new DateStyles(from1904);
    Map<Integer, Boolean> custom = new HashMap<>();
    int style = 0;
    boolean inCells = false;
    while (xml.nextTag()) {
      if (xml.isStart("numFmt") && custom.size() < STYLES) {
        String format = xml.attribute("formatCode");
        custom.put(number(xml.attribute("numFmtId")), format != null && isDateFormat(format));
      } else if (xml.isStart("cellXfs") || xml.isEnd("cellXfs")) {
        inCells = xml.isStart();
      } else if (inCells && xml.isStart("xf") && style < STYLES) {
        int format = number(xml.attribute("numFmtId"));
        styles.dates.set(style++, custom.getOrDefault(format, isBuiltInDate(format)));
      }
    }
    return styles;
  }

  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  /** ISO text of a serial number, or the number itself when it is no date Excel could show. */
  String isoText(String serial) {
    BigDecimal value = new BigDecimal(serial);
    if (value.signum() < 0 || value.compareTo(BigDecimal.valueOf(LAST_SERIAL)) > 0) {
      return serial;
    }
    long seconds =
        value
            .remainder(BigDecimal.ONE)
            .multiply(BigDecimal.valueOf(SECONDS_PER_DAY))
            .add(new BigDecimal("0.5"))
            .longValue();
    long day = value.longValue();
    if (day == 0 && !from1904) {
      return LocalTime.ofSecondOfDay(seconds % SECONDS_PER_DAY).toString();
    }
    LocalDate date =
        from1904 ? EPOCH_1904 : day < PHANTOM_DAY ? EPOCH_1900.plusDays(1) : EPOCH_1900;
    LocalDateTime moment = date.plusDays(day).atStartOfDay().plusSeconds(seconds);
    return seconds == 0
        ? moment.toLocalDate().toString()
        : moment.toLocalDate() + " " + moment.toLocalTime();
  }

  /** A format that shows year, month or day outside quotes and brackets. */
  static boolean isDateFormat(String format) {
    boolean quoted = false;
    int bracket = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == '\\') {
        i++;
      } else if (c == '[' || c == ']') {
        bracket += c == '[' ? 1 : -1;
      } else if (!quoted && bracket == 0 && "yYmMdDhH年月日".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBuiltInDate(int format) {
    return (format >= 14 && format <= 22)
        || (format >= 27 && format <= 36)
        || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
  }

  private static int number(@Nullable String text) {
    try {
      return text == null ? -1 : Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
