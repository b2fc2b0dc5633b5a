package org.relieflink.platform.fund.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.relieflink.platform.fund.internal.BankSheet.Kind;
import org.relieflink.platform.fund.internal.BankSheet.Line;
import org.relieflink.platform.fund.internal.StatementReader.Unread;

/**
 * 对账单的 CSV 样子，docs/reference/bank-files.md：a head, a line for each movement, an end with the digest
 * of all above.
 */
final class StatementCsv {
  static final String HEAD = "RELIEFLINK-STATEMENT,1,";
  private static final int HEAD_VALUES = 8;
  private static final int VALUES = 6;
  private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{1,35}");
  private static final Pattern RECEIPT = Pattern.compile("[A-Z0-9-]{1,40}");
  private static final Pattern ORDER = Pattern.compile("[A-Z0-9-]{0,35}");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{0,34}");
  private static final Pattern FEN = Pattern.compile("-?[0-9]{1,15}");

  private StatementCsv() {}

  /** Of text whose end was found to fit. */
  static BankSheet read(String text) throws Unread {
    String[] rows = BankEnd.open(text).orElseThrow(() -> new Unread(0)).split("\n", -1);
    String[] head = rows[0].split(",", -1);
    if (!rows[0].startsWith(HEAD) || head.length != HEAD_VALUES) {
      throw new Unread(1);
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i < rows.length - 1; i++) {
      lines.add(line(i, rows[i].split(",", -1)));
    }
    if (fen(head[6], 1) != lines.size()) {
      throw new Unread(1);
    }
    return new BankSheet(
        "CSV",
        kept(NUMBER, head[2], 1),
        kept(ACCOUNT, head[3], 1),
        fen(head[4], 1),
        fen(head[5], 1),
        lines);
  }

  private static Line line(int number, String[] values) throws Unread {
    int at = number + 1;
    if (values.length != VALUES) {
      throw new Unread(at);
    }
    long fen = fen(values[3], at);
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(one -> one.name().equals(values[2]))
            .findFirst()
            .orElseThrow(() -> new Unread(at));
    if (fen <= 0) {
      throw new Unread(at);
    }
    return new Line(
        number,
        kept(RECEIPT, values[0], at),
        kept(ORDER, values[1], at),
        kind,
        fen,
        kept(ACCOUNT, values[4], at),
        day(values[5], at));
  }

  static String kept(Pattern form, String value, int line) throws Unread {
    if (!form.matcher(value).matches()) {
      throw new Unread(line);
    }
    return value;
  }

  private static long fen(String value, int line) throws Unread {
    return Long.parseLong(kept(FEN, value, line));
  }

  static LocalDate day(String value, int line) throws Unread {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException odd) {
      throw new Unread(line);
    }
  }

  static String number(String value) throws Unread {
    return kept(NUMBER, value, 0);
  }

  static String receipt(String value, int line) throws Unread {
    return kept(RECEIPT, value, line);
  }

  static String order(String value, int line) throws Unread {
    return kept(ORDER, value, line);
  }

  static String account(String value, int line) throws Unread {
    return kept(ACCOUNT, value, line);
  }
}
