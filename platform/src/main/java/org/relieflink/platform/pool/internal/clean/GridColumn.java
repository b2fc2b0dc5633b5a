package org.relieflink.platform.pool.internal.clean;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.relieflink.platform.pool.internal.contract.Field;
import org.relieflink.tabular.CellKind;

/** 一列的现值。 The cells of one column as they are now; a writing that repeats is kept once. */
final class GridColumn {
  private static final int FIRST_CAPACITY = 1 << 10;
  private static final int MOST_SHARED = 5_000; // a column of names repeats little

  final Field field;
  private final Map<String, String> shared = new HashMap<>();
  private String[] texts = new String[FIRST_CAPACITY];
  private CellKind[] kinds = new CellKind[FIRST_CAPACITY];
  private int size;

  GridColumn(Field field) {
    this.field = field;
  }

  void add(String text, CellKind kind) {
    if (size == texts.length) {
      texts = Arrays.copyOf(texts, size * 2);
      kinds = Arrays.copyOf(kinds, size * 2);
    }
    size++;
    set(size - 1, text, kind);
  }

  void set(int row, String text, CellKind kind) {
    texts[row] = share(text);
    kinds[row] = kind;
  }

  String text(int row) {
    return texts[row];
  }

  CellKind kind(int row) {
    return kinds[row];
  }

  private String share(String text) {
    String known = shared.get(text);
    if (known == null && shared.size() < MOST_SHARED) {
      shared.put(text, text);
    }
    return known == null ? text : known;
  }
}
