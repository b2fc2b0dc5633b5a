package org.relieflink.synthetic.department;

import java.util.ArrayList;
import java.util.List;
import org.relieflink.kernel.CitizenId;
import org.relieflink.synthetic.department.Layout.Faults;
import org.relieflink.synthetic.department.PlantedError.Reason;
import org.relieflink.synthetic.register.HardshipClass;
import org.relieflink.tabular.Cell;

/** 埋错 · One kind of error that fits a list: which column, and what is written there. */
record Plant(Reason reason, String column) {

  /** What to plant on a sheet of this list; the first sheet gets everything, the second a few. */
  static List<Plant> on(Layout layout, boolean firstSheet) {
    Faults faults = layout.faults();
    List<Plant> plants = new ArrayList<>();
    plants.add(new Plant(Reason.ID_CHECK_DIGIT, faults.number()));
    plants.add(new Plant(Reason.NAME_EMPTY, faults.name()));
    plants.add(new Plant(Reason.DUPLICATE_ROW, faults.key()));
    if (!firstSheet) {
      return plants;
    }
    plants.add(new Plant(Reason.ID_LENGTH, faults.number()));
    plants.add(new Plant(Reason.ID_SCIENTIFIC, faults.number()));
    addIfPossible(plants, Reason.DATE_INVALID, faults.date());
    addIfPossible(plants, Reason.CODE_UNKNOWN, faults.code());
    addIfPossible(plants, Reason.NUMBER_INVALID, faults.amount());
    plants.add(new Plant(Reason.ID_CHECK_DIGIT, faults.number()));
    if (layout.type() == HardshipClass.DISABLED_PERSON) {
      plants.add(new Plant(Reason.CARD_INVALID, faults.number()));
      plants.add(new Plant(Reason.CARD_INVALID, faults.number()));
    }
    return plants;
  }

  private static void addIfPossible(List<Plant> plants, Reason reason, String column) {
    if (!column.isEmpty()) {
      plants.add(new Plant(reason, column));
    }
  }

  /**
   * The wrong cell; {@code right} is the number as it should be, {@code nth} the place among the
   * plants of the sheet.
   */
  Cell wrongCell(Layout layout, String right, int nth) {
    return switch (reason) {
      case ID_CHECK_DIGIT -> Cell.text(wrongCheck(right));
      case ID_LENGTH -> Cell.text(right.substring(0, 9) + right.substring(10));
      case ID_SCIENTIFIC ->
          layout.isXlsx() ? Cell.number("9.9012319580312E+17") : Cell.text("9.90123E+17");
      case DATE_INVALID -> Cell.text(layout.faults().badDate());
      case CODE_UNKNOWN -> Cell.text(layout.faults().badCode());
      case NAME_EMPTY -> Cell.blank();
      case CARD_INVALID -> Cell.text(right.substring(0, 18) + (nth % 2 == 0 ? "82" : "45"));
      case NUMBER_INVALID -> Cell.text(nth % 2 == 0 ? "三" : "约500");
      case DUPLICATE_ROW -> throw new IllegalStateException("a repeated row has no wrong cell");
    };
  }

  private static String wrongCheck(String number) {
    char check = CitizenId.checkDigit(number);
    char wrong = check == '5' ? '6' : '5';
    return number.substring(0, 17) + wrong + number.substring(18);
  }
}
