package org.relieflink.platform.fund.internal.open;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.relieflink.platform.fund.FundAct;
import org.relieflink.platform.fund.FundCheck;
import org.relieflink.platform.fund.Origin;
import org.relieflink.platform.fund.PayClocks;
import org.relieflink.platform.fund.internal.CsvCell;
import org.relieflink.platform.fund.internal.open.ResultFigures.Moved;
import org.relieflink.platform.fund.internal.open.SmallRows.Row;

/**
 * 公开的表：lines of CSV in a fixed order and one language, so that equal figures have equal bytes.
 * Pure.
 */
final class ResultTable {
  private static final Map<Origin, String> ORIGINS =
      Map.of(Origin.CENTRAL, "中央转移支付", Origin.LOCAL, "地方预算", Origin.DONATION, "社会捐赠");
  private static final Map<FundAct, String> ACTS =
      Map.of(
          FundAct.RECEIVE, "收到",
          FundAct.HAND_BACK, "上缴",
          FundAct.COMMIT, "预留",
          FundAct.CONFIRM, "付到",
          FundAct.RETURN, "退回",
          FundAct.RECOVER, "追回");
  private static final Map<PayClocks.Part, String> PARTS =
      Map.of(
          PayClocks.Part.DECIDED_TO_RESERVED, "决定到预留",
          PayClocks.Part.RESERVED_TO_SENT, "预留到付出",
          PayClocks.Part.SENT_TO_PAID, "付出到回单",
          PayClocks.Part.DECIDED_TO_PAID, "决定到回单");

  private final List<String> lines = new ArrayList<>();
  private final int least;

  ResultTable(int least) {
    this.least = least;
    line("部分", "项目", "件数", "金额（元）", "天数");
  }

  String text() {
    return String.join("\n", lines) + "\n";
  }

  void period(String days) {
    line("期间", days, "", "", "");
  }

  /**
   * What came by source; what was done with it in one sum, so that no small source tells a case,
   * and without a sum where it was about few cases.
   */
  void money(List<Moved> moved) {
    for (Moved one : moved) {
      if (!one.origin().isEmpty()) {
        String origin = ORIGINS.get(Origin.valueOf(one.origin()));
        amount("来源", origin + " " + ACTS.get(one.act()), one.fen());
      }
    }
    moved.stream()
        .filter(one -> one.origin().isEmpty())
        .sorted(Comparator.comparing(Moved::act))
        .forEach(this::used);
  }

  private void used(Moved one) {
    String act = String.valueOf(ACTS.get(one.act()));
    if (one.cases() < least) {
      line("使用", act, "少于" + least, "", "");
    } else {
      amount("使用", act, one.fen());
    }
  }

  private void amount(String part, String what, long fen) {
    line(part, what, "", yuan(fen), "");
  }

  /**
   * Cases by kind and cause, those of few put together.
   *
   * @param rows key: kind of the case, purpose
   */
  void cases(List<Row> rows) {
    Set<String> all = new HashSet<>();
    rows.forEach(row -> all.addAll(row.cases()));
    long fen = rows.stream().mapToLong(Row::fen).sum();
    for (Row row : SmallRows.shown(merged(rows), least)) {
      boolean told = !row.key().isEmpty() && row.cases().size() >= least;
      line(
          "案件",
          told ? String.join(" · ", row.key()) : "案件少的合在一起",
          count(row.cases().size()),
          yuan(row.fen()),
          "");
    }
    line("案件", "合计", count(all.size()), yuan(fen), "");
  }

  private static List<Row> merged(List<Row> rows) {
    Map<List<String>, Row> found = new TreeMap<>(Comparator.comparing(List::toString));
    rows.forEach(row -> found.merge(row.key(), row, ResultTable::together));
    return List.copyOf(found.values());
  }

  private static Row together(Row one, Row other) {
    Set<String> cases = new HashSet<>(one.cases());
    cases.addAll(other.cases());
    return new Row(one.key(), cases, one.fen() + other.fen());
  }

  private String count(int cases) {
    return cases > 0 && cases < least ? "少于" + least : Integer.toString(cases);
  }

  /** Days of steps of which enough are done. */
  void days(PayClocks clocks) {
    for (PayClocks.Stage stage : clocks.stages()) {
      String what = String.valueOf(PARTS.get(stage.part()));
      int done = stage.days().size();
      line("几天", what + " 中位数", count(done), "", done < least ? "" : "" + stage.median());
      line("几天", what + " 九成不超过", count(done), "", done < least ? "" : "" + stage.ninth());
    }
  }

  void checked(FundCheck check, long unnamedFen, String audit) {
    String state =
        switch (check.state()) {
          case HOLDS -> "都平";
          case BROKEN -> "有不平的";
          case UNKNOWN -> "有没有核到的";
        };
    line("核对", "账的八条规矩：" + state, "", "", "");
    line("核对", "账和银行没有名目的差额", "", yuan(unnamedFen), "");
    line("审计", audit.isEmpty() ? "没有审计结论" : audit, "", "", "");
    line("说明", "少于%d件的不单列：案件并在一起，钱一分不少；使用的不写钱".formatted(least), "", "", "");
  }

  /**
   * Plain digits with two decimals, as table programs read them; below zero where more was taken
   * back than came.
   */
  private static String yuan(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  /** A line break becomes a blank: one line, one row. */
  private void line(String... cells) {
    lines.add(
        Arrays.stream(cells)
            .map(one -> CsvCell.of(one.replaceAll("[\\r\\n\\t]+", " ")))
            .collect(Collectors.joining(",")));
  }
}
