package org.relieflink.platform.document.internal.layout;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.relieflink.kernel.Fen;
import org.relieflink.platform.document.DocumentForm.Field;
import org.relieflink.platform.document.DocumentForm.FieldType;
import org.relieflink.platform.document.internal.template.Form;

/** 填好的项：values by field, as they are written on the paper. */
public final class Filled {
  private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final String CAPITALS = ".capitals";

  private final Map<String, String> values;

  private Filled(Map<String, String> values) {
    this.values = values;
  }

  /**
   * Everything as written.
   *
   * @param veil what each personal value is shown as
   */
  public static Filled of(Form form, Map<String, String> fields, Veiled veil) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : form.open().fields()) {
      String raw = fields.getOrDefault(field.id(), "");
      values.put(field.id(), veil.shown(field.type(), written(field.type(), raw)));
      if (field.type() == FieldType.MONEY) {
        values.put(field.id() + CAPITALS, raw.isEmpty() ? "" : money(raw).capitals());
      }
    }
    return new Filled(values);
  }

  private static String written(FieldType type, String raw) {
    if (raw.isEmpty()) {
      return "";
    }
    return switch (type) {
      case MONEY -> money(raw).yuanText();
      case DAY, BIRTH -> day(LocalDate.parse(raw));
      case LINE, WORDS, UNPUBLISHED, NAME, NUMBER, PHONE, ACCOUNT, ADDRESS -> raw;
    };
  }

  /** 2026年11月28日：Arabic figures, no zeros in front. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  private static Fen money(String raw) {
    return Fen.ofYuan(new BigDecimal(raw));
  }

  public boolean has(String field) {
    return !values.getOrDefault(field, "").isEmpty();
  }

  /** The text with every field in its place. */
  public String in(String text) {
    Matcher found = PLACE.matcher(text);
    return found.replaceAll(
        place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
  }

  @Override
  public String toString() {
    return "Filled";
  }
}
