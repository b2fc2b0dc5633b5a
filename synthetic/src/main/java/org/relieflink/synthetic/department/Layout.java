package org.relieflink.synthetic.department;

import java.util.List;
import org.relieflink.synthetic.register.HardshipClass;

/**
 * 一种名单的版式 · How one department lays out one list.
 *
 * @param folder the department
 * @param sheets names; a list with two sheets says with {@code onSecondSheet} which rows stand on
 *     the second
 * @param titles rows above the header, empty text for a blank row
 * @param notes rows below the table
 */
record Layout(
    HardshipClass type,
    String folder,
    String file,
    Format format,
    List<String> sheets,
    List<String> titles,
    List<Column> columns,
    List<String> notes,
    Faults faults) {

  /** Kinds of files. */
  enum Format {
    XLSX,
    CSV_GB18030,
    CSV_UTF8
  }

  /** Path below departments/. */
  String path(Month month) {
    return folder + "/" + file + "_" + month.digits() + (format == Format.XLSX ? ".xlsx" : ".csv");
  }

  List<String> headers() {
    return columns.stream().map(Column::header).toList();
  }

  int indexOf(String header) {
    int index = headers().indexOf(header);
    if (index < 0) {
      throw new IllegalStateException(file + " has no column " + header);
    }
    return index;
  }

  boolean isXlsx() {
    return format == Format.XLSX;
  }

  /** True where the row stands on the second sheet. */
  boolean onSecondSheet(ListRow row) {
    return switch (type) {
      case SUBSISTENCE_ALLOWANCE -> row.head().household().place().isUrban();
      case STUDENT_IN_HARDSHIP -> row.entry().person().age() > 15;
      case DESTITUTE_SUPPORT,
          LOW_INCOME_BORDERLINE,
          RIGID_EXPENDITURE,
          RELAPSE_MONITORING,
          LOW_INCOME_REGISTERED,
          CHILD_IN_DIFFICULTY,
          DISABLED_PERSON,
          VETERAN,
          WORKER_IN_HARDSHIP,
          WOMAN_IN_HARDSHIP,
          MEDICAL_ASSISTANCE,
          TEMPORARY_RELIEF,
          HOUSEHOLD_REGISTER ->
          false;
    };
  }

  /**
   * Where errors can be planted in this list; an empty header means that the list has no such
   * column.
   *
   * @param badCode a value outside the code column's list
   */
  record Faults(
      String key,
      String name,
      String number,
      String date,
      String badDate,
      String code,
      String badCode,
      String amount) {}
}
