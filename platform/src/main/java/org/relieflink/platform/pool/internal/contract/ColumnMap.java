package org.relieflink.platform.pool.internal.contract;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 哪一列是哪个字段。 Which column of a sheet is which field.
 *
 * @param headers header texts as in the file
 * @param columnByField canonical field name to column from 0
 */
public record ColumnMap(List<String> headers, Map<String, Integer> columnByField) {
  public ColumnMap {
    headers = List.copyOf(headers);
    columnByField = Map.copyOf(columnByField);
  }

  /** The column of a field, -1 when the sheet has none. */
  public int columnOf(String field) {
    return columnByField.getOrDefault(field, -1);
  }

  public Set<String> fields() {
    return columnByField.keySet();
  }

  /** Fields the contract cannot do without and the sheet does not have. */
  public List<Field> missing(Contract contract) {
    return contract.needed().stream().filter(field -> columnOf(field.name()) < 0).toList();
  }
}
