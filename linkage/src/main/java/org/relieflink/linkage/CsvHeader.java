package org.relieflink.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.relieflink.linkage.UnreadableTableException.Reason;

/** CSV 的表头：分隔符、各标准列的位置、正文起点。 */
final class CsvHeader {
  private static final byte[] SEPARATORS = {',', '\t', ';', '|'};

  private final byte separator;
  private final int[] places;
  private final int bodyStart;

  private CsvHeader(byte separator, int[] places, int bodyStart) {
    this.separator = separator;
    this.places = places;
    this.bodyStart = bodyStart;
  }

  byte separator() {
    return separator;
  }

  /** Field index of each canonical column, -1 where missing. */
  int[] places() {
    return places;
  }

  /** Offset of the first row after the header. */
  int bodyStart() {
    return bodyStart;
  }

  static CsvHeader of(byte[] head, String fileName, FieldModel fields) {
    if (blank(head)) {
      throw new UnreadableTableException(Reason.EMPTY, "文件“" + fileName + "”是空的，请重新导出后再用。");
    }
    refuseOtherKinds(head, fileName);
    byte[] text = head.clone();
    int at = bom(text) ? 3 : 0;
    while (at < text.length && (text[at] == '\n' || text[at] == '\r')) {
      at++;
    }
    byte separator = separator(text, at);
    CsvRows rows = new CsvRows(text, at, text.length, separator);
    rows.next();
    int[] places = places(rows, fields);
    boolean nobody = fields.naming().stream().allMatch(column -> places[column.rank()] < 0);
    if (places[Column.ID.rank()] < 0 || nobody) {
      throw new UnreadableTableException(
          Reason.KEY_COLUMN_MISSING,
          "文件“" + fileName + "”的首行没有编号列（record_id 或 party_id），或姓名、身份号码两列都没有；请补上列名后再用。");
    }
    return new CsvHeader(separator, places, Math.min(rows.position(), head.length));
  }

  private static boolean blank(byte[] head) {
    for (int i = bom(head) ? 3 : 0; i < head.length; i++) {
      if (head[i] < 0 || head[i] > ' ') {
        return false;
      }
    }
    return true;
  }

  private static boolean bom(byte[] text) {
    return text.length >= 3
        && (text[0] & 0xFF) == 0xEF
        && (text[1] & 0xFF) == 0xBB
        && (text[2] & 0xFF) == 0xBF;
  }

  private static void refuseOtherKinds(byte[] head, String fileName) {
    boolean zip = head.length > 3 && head[0] == 'P' && head[1] == 'K';
    boolean binary = false;
    for (byte b : head) {
      binary |= b == 0;
    }
    if (zip || binary) {
      throw new UnreadableTableException(
          Reason.NOT_CSV, "文件“" + fileName + "”不是 CSV 文本，请另存为“CSV UTF-8（逗号分隔）”。");
    }
    if (!Utf8.wellFormed(head, head.length)) {
      throw new UnreadableTableException(
          Reason.NOT_UTF8, "文件“" + fileName + "”不是 UTF-8 编码，请另存为“CSV UTF-8（逗号分隔）”。");
    }
  }

  private static byte separator(byte[] text, int from) {
    int[] seen = new int[SEPARATORS.length];
    for (int i = from; i < text.length && text[i] != '\n'; i++) {
      for (int s = 0; s < SEPARATORS.length; s++) {
        seen[s] += text[i] == SEPARATORS[s] ? 1 : 0;
      }
    }
    int best = 0;
    for (int s = 1; s < SEPARATORS.length; s++) {
      best = seen[s] > seen[best] ? s : best;
    }
    return SEPARATORS[best];
  }

  private static int[] places(CsvRows rows, FieldModel fields) {
    int[] places = new int[fields.columns()];
    Arrays.fill(places, -1);
    for (int field = 0; field < rows.fields(); field++) {
      int from = rows.start(field);
      String header = new String(rows.text(), from, rows.end(field) - from, StandardCharsets.UTF_8);
      Column column = fields.column(header);
      if (column != null && places[column.rank()] < 0) {
        places[column.rank()] = field;
      }
    }
    return places;
  }
}
