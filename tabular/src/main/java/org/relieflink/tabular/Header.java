package org.relieflink.tabular;

import java.util.List;

/**
 * 表头。 The row that names the columns.
 *
 * @param rowNumber as Excel shows it
 * @param names as written in the file, blank names kept as empty text
 */
public record Header(long rowNumber, List<String> names) {
  public Header {
    names = List.copyOf(names);
  }

  /**
   * Column of the first name that equals the wanted one after {@link ColumnNames#normalize}, or -1.
   */
  public int columnOf(String wanted) {
    String key = ColumnNames.normalize(wanted);
    for (int column = 0; column < names.size(); column++) {
      if (ColumnNames.normalize(names.get(column)).equals(key)) {
        return column;
      }
    }
    return -1;
  }
}
