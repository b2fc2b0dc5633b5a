package org.relieflink.platform.pool.internal.own;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.relieflink.platform.pool.internal.contract.Department;
import org.relieflink.platform.pool.internal.own.ContractDraft.Column;
import org.relieflink.tabular.ColumnNames;

/** 把表单写成合同的 YAML。 Writes a form down as the YAML of a contract; docs/reference/formats.md. */
final class ContractText {
  private final StringBuilder text = new StringBuilder();

  private ContractText() {}

  /**
   * The whole text.
   *
   * @param department the known one, or the one the form makes
   * @param version of the contract, e.g. {@code 2026-11-27}
   */
  static String of(ContractDraft draft, Department department, String version) {
    ContractText made = new ContractText();
    made.head(draft, department, version);
    made.codeSets(draft.columns());
    made.text.append("fields:\n");
    draft.columns().stream().filter(column -> !column.left()).forEach(made::field);
    return made.text.toString();
  }

  private void head(ContractDraft draft, Department department, String version) {
    text.append("# ").append(draft.title().replaceAll("\\R", " ")).append('\n');
    line("id", draft.id());
    line("version", version);
    line("department", department.id());
    line("department_name", department.name());
    line("class", draft.hardshipClass());
    line("title", draft.title());
    line("prefix", draft.prefix());
    line("level", draft.level());
    line("delivery", draft.delivery());
    text.append("fresh_for_days: ").append(draft.freshForDays()).append('\n');
    text.append("words: [").append(quoted(draft.title())).append(", ");
    text.append(quoted(draft.hardshipClass())).append("]\n");
    text.append("basis:\n");
    line("  law", draft.ground().law());
    line("  article", draft.ground().article());
    line("  agreement", draft.ground().agreement());
    line("  agreement_until", draft.ground().agreementUntil());
    line("  status", draft.ground().status());
    List<String> keys =
        draft.columns().stream().filter(Column::key).map(ContractText::name).toList();
    text.append("key: ").append(listed(keys)).append('\n');
  }

  private void codeSets(List<Column> columns) {
    List<Column> coded = columns.stream().filter(Column::coded).toList();
    if (coded.isEmpty()) {
      return;
    }
    text.append("code_sets:\n");
    for (Column column : coded) {
      text.append("  - name: ").append(quoted(setOf(column))).append('\n');
      text.append("    source: 样本里的写法\n    open: true\n    codes:\n");
      for (String word : words(column.codes())) {
        text.append("      - {code: ").append(quoted(word));
        text.append(", label: ").append(quoted(word)).append("}\n");
      }
    }
  }

  private void field(Column column) {
    text.append("  - {");
    if (column.use().startsWith("use:")) {
      text.append("use: ").append(column.use().substring("use:".length()));
    } else {
      text.append("name: ").append(quoted(name(column)));
      text.append(", type: ").append(column.use().substring("own:".length()));
      text.append(", sensitivity: ").append(column.key() ? "1" : column.sensitivity());
    }
    text.append(", presence: ").append(column.key() ? "filled" : column.presence());
    text.append(", label: ").append(quoted(column.header().strip()));
    if (column.coded()) {
      text.append(", codes: ").append(quoted(setOf(column)));
    }
    text.append("}\n");
  }

  /** The field's name: of a common field its own, else the header, the same in every file. */
  static String name(Column column) {
    return column.use().startsWith("use:")
        ? column.use().substring("use:".length())
        : ColumnNames.normalize(column.header());
  }

  private static String setOf(Column column) {
    return name(column) + "_codes";
  }

  /** The words of a code, as typed. */
  static List<String> words(String typed) {
    return Arrays.stream(typed.split("[、,，;；\\s]+", -1))
        .filter(word -> !word.isBlank())
        .distinct()
        .toList();
  }

  private void line(String key, String value) {
    text.append(key).append(": ").append(quoted(value.strip())).append('\n');
  }

  private static String listed(List<String> values) {
    return values.stream().map(ContractText::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** In quotes, so that nothing that was typed is more than a value. */
  private static String quoted(String value) {
    String plain = value.replaceAll("\\p{Cntrl}", " ");
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
