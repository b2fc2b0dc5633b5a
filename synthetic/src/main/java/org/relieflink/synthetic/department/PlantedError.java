package org.relieflink.synthetic.department;

/**
 * 一处埋下的错误 · One error planted on purpose, where an importer must find it.
 *
 * @param file below departments/
 * @param sheet empty for CSV
 * @param row as Excel counts
 * @param column header text
 */
public record PlantedError(String file, String sheet, long row, String column, Reason reason) {
  /** What is wrong, as in department-files.md. */
  public enum Reason {
    ID_CHECK_DIGIT,
    ID_LENGTH,
    ID_SCIENTIFIC,
    DATE_INVALID,
    CODE_UNKNOWN,
    NAME_EMPTY,
    DUPLICATE_ROW,
    CARD_INVALID,
    NUMBER_INVALID
  }
}
