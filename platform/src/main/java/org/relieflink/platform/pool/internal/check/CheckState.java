package org.relieflink.platform.pool.internal.check;

import java.util.List;

/**
 * 查到一半记住的数。 What a check has counted so far, so that another one can go on behind the same row;
 * counts only, no value of any cell.
 *
 * @param fields in the order in which the fields were met
 * @param columns of long numbers, in the order in which they were met, damaged or not
 * @param repeated rows whose record stood in the file before
 */
public record CheckState(List<FieldCount> fields, List<DamagedColumn> columns, long repeated) {
  public CheckState {
    fields = List.copyOf(fields);
    columns = List.copyOf(columns);
  }
}
