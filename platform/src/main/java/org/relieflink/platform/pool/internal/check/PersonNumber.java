package org.relieflink.platform.pool.internal.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.relieflink.kernel.CitizenId;
import org.relieflink.kernel.CitizenIdReading;
import org.relieflink.kernel.CitizenIdReading.Problem;
import org.relieflink.kernel.CitizenIdReading.Warning;
import org.relieflink.kernel.DisabilityCard;
import org.relieflink.tabular.CellKind;

/** 读身份证号、残疾人证号和其他长号码。 Reads long numbers; what a spreadsheet damaged is never repaired. */
final class PersonNumber {
  /** A spreadsheet keeps 15 digits of a number; those after are lost. */
  private static final int DIGITS_KEPT = 15;

  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d+)?[eE]\\+?\\d{1,2}");
  private static final Pattern DIGITS = Pattern.compile("\\d+(\\.0+)?");

  private PersonNumber() {}

  static CellReading read(String text, CellKind kind) {
    if (kind == CellKind.NUMBER && lostDigits(text)) {
      return CellReading.fault(Reason.ID_SCIENTIFIC);
    }
    CitizenIdReading reading = CitizenId.read(text);
    CitizenId id = reading.id();
    if (id == null) {
      return reading.form() == CitizenIdReading.Form.EMPTY ? CellReading.BLANK : fault(reading);
    }
    if (reading.warnings().contains(Warning.CARD_SUFFIX)) {
      return CellReading.fault(Reason.CARD_INVALID);
    }
    DisabilityCard card = reading.card();
    return card == null
        ? new CellReading.Value(id.value())
        : new CellReading.WithCard(id.value(), card.value());
  }

  /** A number without check digit (bank accounts): only damage is a fault. */
  static CellReading digits(String text, CellKind kind) {
    String levelled = CellReader.levelled(text).replaceAll("[\\s-]", "");
    boolean lost = kind == CellKind.NUMBER && lostDigits(levelled);
    return lost || SCIENTIFIC.matcher(levelled).matches()
        ? CellReading.fault(Reason.ID_SCIENTIFIC)
        : CellReader.bounded(levelled);
  }

  /** Whether a number cell shows that digits beyond the fifteenth are lost. */
  static boolean lostDigits(String text) {
    return SCIENTIFIC.matcher(text).matches()
        || (text.length() > DIGITS_KEPT && DIGITS.matcher(text).matches());
  }

  private static CellReading fault(CitizenIdReading reading) {
    Set<Problem> problems = reading.problems();
    for (Problem problem : problems) {
      switch (problem) {
        case SCIENTIFIC_NOTATION -> {
          return CellReading.fault(Reason.ID_SCIENTIFIC);
        }
        case ROUNDED -> {
          return CellReading.fault(Reason.ID_ROUNDED);
        }
        case LENGTH -> {
          return CellReading.fault(Reason.ID_LENGTH, String.valueOf(reading.normalized().length()));
        }
        case CHARACTER -> {
          return CellReading.fault(Reason.ID_CHARACTER);
        }
        case BIRTH_DATE -> {
          return CellReading.fault(Reason.ID_BIRTH_DATE);
        }
        case CHECK_DIGIT, EMPTY, DIVISION_UNKNOWN -> {
          // weighed below: a wrong date explains a wrong check digit better
        }
      }
    }
    return CellReading.fault(Reason.ID_CHECK_DIGIT);
  }
}
