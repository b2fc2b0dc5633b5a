package org.relieflink.law;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.internal.YamlMap;

/**
 * 分档表的读取：不重叠、不留空、越重越不少。Binds grade tables; figures leave no gap, overlap nowhere and never pay less
 * for more.
 */
final class TableBinder {
  private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

  private TableBinder() {}

  /** Rows by the id of a grade, the lightest first. */
  static PackExtras.GradeTable named(YamlMap table, String word) {
    List<PackExtras.GradeTable.Row> rows = new ArrayList<>();
    for (YamlMap row : table.maps("rows")) {
      String id = row.text("id");
      if (rows.stream().anyMatch(known -> known.id().equals(id))) {
        row.problem("id", "等级“" + id + "”写了两次。", "请只留一处。");
      }
      add(
          row,
          rows,
          new PackExtras.GradeTable.Row(id, row.text("label"), null, null, range(row, word)));
    }
    return finish(table, rows);
  }

  /** Rows by figures: from (inclusive) to (exclusive); the last row has no end. */
  static PackExtras.GradeTable figures(YamlMap table, String word) {
    List<PackExtras.GradeTable.Row> rows = new ArrayList<>();
    BigDecimal expected = BigDecimal.ZERO;
    for (YamlMap row : table.maps("rows")) {
      BigDecimal from = row.decimal("from", BigDecimal.ZERO, MOST);
      BigDecimal to = to(row, from);
      meets(row, from, rows.isEmpty() ? Optional.of(expected) : end(rows));
      add(
          row,
          rows,
          new PackExtras.GradeTable.Row("", label(from, to), from, to, range(row, word)));
    }
    if (!rows.isEmpty() && end(rows).isPresent()) {
      table.problem("rows", end(rows).get().toPlainString() + " 以上没有写。", "最后一行请只写 from，不写 to。");
    }
    return finish(table, rows);
  }

  private static @Nullable BigDecimal to(YamlMap row, BigDecimal from) {
    row.textOr("to", "");
    if (!row.has("to")) {
      return null;
    }
    BigDecimal to = row.decimal("to", BigDecimal.ZERO, MOST);
    if (to.compareTo(from) <= 0) {
      row.problem("to", "to 没有比 from 大。", "请检查是否写反。");
    }
    return to;
  }

  private static Optional<BigDecimal> end(List<PackExtras.GradeTable.Row> rows) {
    return Optional.ofNullable(rows.get(rows.size() - 1).to());
  }

  private static void meets(YamlMap row, BigDecimal from, Optional<BigDecimal> expected) {
    if (expected.isEmpty()) {
      row.problem("from", "上一行没有写到几为止，和这一行重叠。", "请给上一行写 to: " + from.toPlainString() + "。");
    } else if (from.compareTo(expected.get()) < 0) {
      row.problem("from", "和上一行重叠。", "请写成 from: " + expected.get().toPlainString() + "。");
    } else if (from.compareTo(expected.get()) > 0) {
      row.problem(
          "from",
          expected.get().toPlainString() + " 到 " + from.toPlainString() + " 之间没有写。",
          "请写成 from: " + expected.get().toPlainString() + "，或者补一行。");
    }
  }

  private static String label(BigDecimal from, @Nullable BigDecimal to) {
    return to == null
        ? from.toPlainString() + " 以上"
        : from.toPlainString() + " 到 " + to.toPlainString();
  }

  private static Allowed.Range range(YamlMap row, String word) {
    return PackBinder.range(row, "multiple", word);
  }

  private static void add(
      YamlMap source, List<PackExtras.GradeTable.Row> rows, PackExtras.GradeTable.Row row) {
    if (!rows.isEmpty()) {
      Allowed.Range lighter = rows.get(rows.size() - 1).multiple();
      if (row.multiple().min().compareTo(lighter.min()) < 0
          || row.multiple().max().compareTo(lighter.max()) < 0) {
        source.problem("multiple", "更重的一行反而更少。", "min 和 max 都不要比上一行小（" + lighter.text() + "）。");
      }
    }
    source.finish();
    rows.add(row);
  }

  private static PackExtras.GradeTable finish(YamlMap table, List<PackExtras.GradeTable.Row> rows) {
    if (rows.isEmpty()) {
      table.problem("rows", "一行都没有。", "请至少写一行。");
    }
    PackExtras.GradeTable read =
        new PackExtras.GradeTable(
            rows, new LinkedHashSet<>(table.texts("case_types")), PackBinder.clause(table));
    table.finish();
    return read;
  }
}
