package org.relieflink.platform.pool.internal.check;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.relieflink.kernel.PersonName;
import org.relieflink.platform.pool.internal.contract.CodeSet;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.platform.pool.internal.contract.FieldType;
import org.relieflink.tabular.CellKind;

/** 按字段的类型读一格。 Reads one cell as its field says. */
final class CellReader {
  /** Longer texts are pasted documents, not fields. */
  static final int LONGEST_TEXT = 500;

  private static final Pattern SEPARATORS = Pattern.compile("[;；、,，|]");
  private static final Pattern UNITS = Pattern.compile("[,，\\s¥￥]|元$|人$|岁$|个$");
  private static final Pattern FIGURE =
      Pattern.compile("-?\\d{1,12}(\\.\\d{1,10})?([eE][+-]?\\d)?");

  /** What a spreadsheet shows where it cannot compute or has no room; a CSV keeps only that. */
  private static final Pattern ERROR_VALUE =
      Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|公式未计算)|#{3,}");

  private static final int LONGEST_ERROR = 12;
  private static final int MOST_LISTED = 6;

  private CellReader() {}

  static CellReading read(Field field, String text, CellKind kind) {
    if (text.isEmpty()) {
      return CellReading.BLANK;
    }
    if (kind == CellKind.ERROR || ERROR_VALUE.matcher(text).matches()) {
      return mayBeBlank(field)
          ? CellReading.BLANK
          : CellReading.fault(Reason.CELL_ERROR, named(text));
    }
    return switch (field.type()) {
      case CITIZEN_NUMBER, DISABILITY_CARD -> PersonNumber.read(text, kind);
      case BANK_CARD -> PersonNumber.digits(text, kind);
      case NAME -> name(text);
      case DATE -> DateText.day(text, kind);
      case MONTH -> DateText.month(text, kind);
      case CODE -> code(field.codes(), text);
      case CODES -> codes(field.codes(), text);
      case MONEY, NUMBER -> figure(text);
      case PHONE -> phone(text);
      case TEXT -> text(text, kind);
    };
  }

  /** A phone or a remark that could not be computed never costs anybody their row. */
  private static boolean mayBeBlank(Field field) {
    return field.type() == FieldType.PHONE
        || (field.type() == FieldType.TEXT && field.presence() != Field.Presence.FILLED);
  }

  /** The error in words we know; what else stands in the cell may be anybody's data. */
  private static String named(String text) {
    return text.length() <= LONGEST_ERROR && ERROR_VALUE.matcher(text).matches() ? text : "#";
  }

  private static CellReading phone(String text) {
    CellReading read = bounded(levelled(text).replaceAll("[\\s\\-—]", ""));
    return read instanceof CellReading.Fault ? CellReading.BLANK : read;
  }

  private static CellReading name(String text) {
    String name = PersonName.find(text).map(PersonName::display).orElse(text);
    return name.isBlank() ? CellReading.BLANK : bounded(name);
  }

  private static CellReading text(String text, CellKind kind) {
    return kind == CellKind.NUMBER && PersonNumber.lostDigits(text)
        ? CellReading.fault(Reason.ID_SCIENTIFIC)
        : bounded(text);
  }

  static CellReading bounded(String text) {
    String kept = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\x00-\\x1f]+", " ");
    return kept.length() > LONGEST_TEXT
        ? CellReading.fault(Reason.TEXT_TOO_LONG, String.valueOf(LONGEST_TEXT))
        : new CellReading.Value(kept);
  }

  private static CellReading code(@Nullable CodeSet set, String text) {
    if (set == null) {
      return bounded(text);
    }
    return set.find(text)
        .<CellReading>map(CellReading.Value::new)
        .orElseGet(() -> set.open() ? bounded(text) : unknown(set));
  }

  private static CellReading codes(@Nullable CodeSet set, String text) {
    List<String> found = new ArrayList<>();
    for (String part : SEPARATORS.split(text, -1)) {
      if (part.isBlank()) {
        continue;
      }
      Optional<String> code = set == null ? Optional.of(part.strip()) : set.find(part);
      if (code.isEmpty() && set != null && !set.open()) {
        return unknown(set);
      }
      found.add(code.orElse(part.strip()));
    }
    return found.isEmpty() ? CellReading.BLANK : bounded(String.join(";", found));
  }

  private static CellReading unknown(CodeSet set) {
    List<String> known = set.labels();
    String listed = String.join("、", known.subList(0, Math.min(MOST_LISTED, known.size())));
    return CellReading.fault(
        Reason.CODE_UNKNOWN, known.size() > MOST_LISTED ? listed + "等" : listed);
  }

  private static CellReading figure(String text) {
    String figure = UNITS.matcher(levelled(text)).replaceAll("");
    if (!FIGURE.matcher(figure).matches()) {
      return CellReading.fault(Reason.NUMBER_INVALID);
    }
    BigDecimal number = new BigDecimal(figure).stripTrailingZeros();
    return new CellReading.Value(number.toPlainString());
  }

  static String levelled(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
  }
}
