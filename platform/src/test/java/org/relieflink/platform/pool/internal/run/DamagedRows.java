package org.relieflink.platform.pool.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.relieflink.platform.pool.VeteransList;

/** 坏行：一份好名单里改一格。 Lists that are right but for one thing, with the reasons to be told. */
final class DamagedRows {
  static final List<String> HEADER =
      List.of(
          "优抚证编号", "姓名", "性别", "身份证号", "出生日期", "优抚对象类别代码", "伤残等级", "户籍地址", "联系电话", "月补助标准", "状态");
  private static final int NUMBER = 3;
  private static final int BIRTH = 4;
  private static final int ADDRESS = 7;

  private DamagedRows() {}

  /**
   * A list and what has to be said about it.
   *
   * @param lines everything below the title, header included
   * @param rows data rows among them
   */
  record Sample(String kind, List<List<String>> lines, int rows, List<String> reasons) {}

  static List<String> right(int sequence) {
    return List.of(
        "V" + sequence,
        "张" + "一二三四五六七八九".charAt(sequence % 9),
        "男",
        VeteransList.number(sequence),
        "1960-01-01",
        "11",
        "六级",
        "云溪县东镇一村",
        "13800001111",
        "800",
        "正常");
  }

  /** Six right rows and the given ones. */
  static List<List<String>> list(List<List<String>> more) {
    List<List<String>> lines = new ArrayList<>(List.of(HEADER));
    IntStream.rangeClosed(1, 6).forEach(i -> lines.add(right(i)));
    lines.addAll(more);
    return lines;
  }

  static List<Sample> all() {
    List<Sample> samples = new ArrayList<>();
    samples.addAll(numbers());
    samples.addAll(cells());
    samples.addAll(shapes());
    return samples;
  }

  private static List<Sample> numbers() {
    String id = VeteransList.number(7);
    String wide =
        id.chars().mapToObj(c -> c >= '0' && c <= '9' ? wide(c) : c(c)).reduce("", String::concat);
    return List.of(
        cell("全角数字", NUMBER, wide),
        cell("小写 x", NUMBER, endingInX().replace('X', 'x')),
        wrongCheckDigits(),
        cell("科学计数", NUMBER, "9.90123E+17", "ID_SCIENTIFIC"),
        cell("十五位旧号", NUMBER, "990123600101001"),
        cell("二十位残疾人证号", NUMBER, id + "11"),
        cell("二十二位残疾人证号", NUMBER, id + "11B1"),
        cell("残疾类别不存在", NUMBER, id + "99", "CARD_INVALID"),
        cell("少一位", NUMBER, id.substring(1), "ID_LENGTH"),
        cell("多一位", NUMBER, id + "1", "ID_LENGTH"),
        cell("日期不存在的号码", NUMBER, "990123196013010018", "ID_BIRTH_DATE"));
  }

  private static String wide(int digit) {
    return c(digit - '0' + '０');
  }

  private static String c(int c) {
    return String.valueOf((char) c);
  }

  private static String endingInX() {
    return IntStream.range(20, 999)
        .mapToObj(VeteransList::number)
        .filter(number -> number.endsWith("X"))
        .findFirst()
        .orElseThrow();
  }

  private static Sample wrongCheckDigits() {
    String id = VeteransList.number(7);
    List<List<String>> rows = new ArrayList<>();
    for (char last : "0123456789X".toCharArray()) {
      if (last != id.charAt(17)) {
        rows.add(changed(100 + last, NUMBER, id.substring(0, 17) + last));
      }
    }
    List<String> reasons = rows.stream().map(row -> "ID_CHECK_DIGIT").toList();
    return new Sample("校验位错", list(rows), 6 + rows.size(), reasons);
  }

  private static List<Sample> cells() {
    List<Sample> samples =
        new ArrayList<>(
            List.of(
                cell("日期成了内部数", BIRTH, "45296", "DATE_SERIAL"),
                cell("没有这一天", BIRTH, "2023-02-30", "DATE_INVALID"),
                cell("算不出的格子", BIRTH, "#N/A", "CELL_ERROR"),
                cell("列太窄导出成井号", BIRTH, "########", "CELL_ERROR"),
                cell("电话是错误值", 8, "#REF!"),
                cell("不认识的类别", 5, "没有的类别", "CODE_UNKNOWN"),
                cell("数字写成汉字", 9, "三百", "NUMBER_INVALID"),
                cell("负数", 9, "-500"),
                cell("姓名空着", 1, "", "NAME_EMPTY"),
                cell("编号空着", 0, "", "KEY_EMPTY"),
                cell("编号是一篇文章", 0, "编".repeat(600), "TEXT_TOO_LONG"),
                cell("编号太长", 0, "编号".repeat(120), "TEXT_TOO_LONG"),
                cell("地址是一篇文章", ADDRESS, "村".repeat(600), "TEXT_TOO_LONG"),
                cell("引号和换行", ADDRESS, "云溪县\"东镇\"\r\n一村"),
                cell("控制字符", ADDRESS, "东\u0001镇\u000b一\u007f村"),
                cell("生僻字", ADDRESS, "云溪县𠮷镇㙦村"),
                cell("零宽字符", ADDRESS, "\u200B云溪县\uFEFF东镇"),
                new Sample("编号重复", list(List.of(right(3))), 7, List.of("DUPLICATE_ROW"))));
    for (String start : List.of("=", "+", "-", "@", "\t=", "\r=", "＝")) {
      samples.add(cell("公式开头", ADDRESS, start + "HYPERLINK(1)"));
    }
    return samples;
  }

  private static List<Sample> shapes() {
    List<String> longRow = new ArrayList<>(right(7));
    longRow.addAll(List.of("多", "出", "来"));
    List<List<String>> twoHeaders = new ArrayList<>(list(List.of()));
    twoHeaders.add(0, List.of("基本信息", "", "", "", "", "类别", "", "联系方式"));
    List<List<String>> lateHeader = new ArrayList<>(list(List.of()));
    IntStream.range(0, 20).forEach(i -> lateHeader.add(0, List.of("说明第" + i + "条")));
    return List.of(
        new Sample("行短", list(List.of(right(7).subList(0, 4))), 7, List.of()),
        new Sample("行长", list(List.of(longRow)), 7, List.of()),
        new Sample("空行", list(List.of(List.of(""), List.of("", "", ""), right(7))), 7, List.of()),
        new Sample(
            "表头重复、有合计",
            list(List.of(HEADER, right(7), List.of("合计", "", "", "", "", "", "", "", "", "5600"))),
            7,
            List.of()),
        new Sample("两行表头", twoHeaders, 6, List.of()),
        new Sample("表头很靠下", lateHeader, 6, List.of()));
  }

  private static Sample cell(String kind, int column, String value, String... reasons) {
    return new Sample(kind, list(List.of(changed(7, column, value))), 7, Arrays.asList(reasons));
  }

  private static List<String> changed(int sequence, int column, String value) {
    List<String> row = new ArrayList<>(right(sequence));
    row.set(column, value);
    return row;
  }
}
