package org.relieflink.platform.pool.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.relieflink.platform.pool.internal.own.ContractDraft;
import org.relieflink.platform.pool.internal.own.ContractDraft.Column;
import org.relieflink.platform.pool.internal.own.ContractDraft.LegalGround;

/** 把页面上填的收成一份合同草稿。 Reads the form of a contract; what is not there is empty. */
final class ContractForm {
  private static final int MOST_COLUMNS = 120;

  private final Map<String, String> typed;

  private ContractForm(Map<String, String> typed) {
    this.typed = typed;
  }

  static ContractDraft read(Map<String, String> typed) {
    return new ContractForm(typed).draft();
  }

  private ContractDraft draft() {
    return new ContractDraft(
        text("department"),
        text("newDepartment"),
        text("newDepartmentName"),
        text("hardshipClass"),
        text("title"),
        text("prefix").toUpperCase(Locale.ROOT),
        text("level"),
        text("delivery"),
        text("freshForDays"),
        new LegalGround(
            text("law"),
            text("article"),
            text("agreement"),
            text("agreementUntil"),
            text("status")),
        columns());
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (int index = 0; index < MOST_COLUMNS; index++) {
      if (!text("header-" + index).isEmpty()) {
        columns.add(column(index));
      }
    }
    return columns;
  }

  private Column column(int index) {
    return new Column(
        index,
        text("header-" + index),
        text("use-" + index),
        text("presence-" + index),
        text("sensitivity-" + index),
        !text("key-" + index).isEmpty(),
        text("codes-" + index),
        text("seen-" + index));
  }

  private String text(String name) {
    return typed.getOrDefault(name, "").strip();
  }
}
