package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.tabular.TextEncoding;

@DisplayName("screen：名单对数据池")
class ScreenTest {
  @TempDir Path folder;
  private Path pool = Path.of("");
  private Path parties = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void write() throws IOException {
    pool = SmallCounty.csv(folder.resolve("pool.csv"), TextEncoding.UTF_8, SmallCounty.pool());
    parties =
        SmallCounty.csv(folder.resolve("parties.csv"), TextEncoding.UTF_8, SmallCounty.parties());
    out = folder.resolve("hits.csv");
  }

  @Test
  @DisplayName("--persons-only：说明没有看家人；快读的写法和命令库读的写法都认")
  void personsOnly() throws IOException {
    for (Object[] more : new Object[][] {{"--persons-only"}, {"--persons-only", "--lang", "zh"}}) {
      Run run = screen(pool, parties, more);
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.sentence()).contains("10 人有命中", "没有看家人");
    }
  }

  @Test
  @DisplayName("命中清单有规定的列，十个本人命中，标准输出没有杂话")
  void findsThePeople() throws IOException {
    Run run = screen(pool, parties);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
    assertThat(run.sentence()).contains("20 名当事人对 30 条记录，10 人有命中");
    List<String> lines = Files.readAllLines(out);
    assertThat(lines.get(0)).isEqualTo("party_id,record_id,kind,relation,score,level,reasons");
    assertThat(lines.stream().skip(1).map(line -> line.split(",", -1)[0] + line.split(",", -1)[1]))
        .containsExactly(
            "P0R0", "P1R1", "P2R2", "P3R3", "P4R4", "P5R5", "P6R6", "P7R7", "P8R8", "P9R9");
  }

  @Test
  @DisplayName("GB18030、xlsx、中文列名、标题行，结果逐字节相同；线程数也不影响")
  void sameHitsWhateverTheFile() throws IOException {
    screen(pool, parties);
    byte[] expected = Files.readAllBytes(out);
    List<List<String>> chinese =
        SmallCounty.renamed(
            SmallCounty.pool(),
            "记录编号",
            "困难类别",
            "姓 名",
            "身份证号码（18位）",
            "性别",
            "出生日期",
            "行政区划",
            "家庭住址",
            "联系电话",
            "户号");
    Path gb = SmallCounty.csv(folder.resolve("名册.csv"), TextEncoding.GB18030, chinese);
    assertHits(expected, gb, parties, "--threads", "1");
    List<List<String>> titled =
        new ArrayList<>(
            SmallCounty.renamed(
                SmallCounty.parties(), "当事人编号", "当事人姓名", "证件号码", "性别", "出生日期", "区划", "住址", "手机"));
    titled.add(0, List.of("云溪县人民检察院案件当事人名单"));
    Path list = SmallCounty.xlsx(folder.resolve("名单.xlsx"), titled);
    assertHits(expected, gb, list, "--threads", "2");
    assertHits(expected, pool, parties, "--threads", "1");
  }

  @Test
  @DisplayName("“-”把清单写到标准输出")
  void standardOutput() throws IOException {
    screen(pool, parties);
    Run run = Run.of("screen", "--pool", pool, "--parties", parties, "--out", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo(Files.readString(out));
  }

  @Test
  @DisplayName("没有这个文件、空文件、旧版 xls、网页、压缩炸弹、认不出的编码，都是一句话加退出码 2")
  void unusableFiles() throws IOException {
    refuses(folder.resolve("没有.csv"), "找不到文件“没有.csv”");
    refuses(bytes("空.csv"), "是空的");
    refuses(bytes("旧.xlsx", 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1), "旧版 Excel");
    refuses(Files.writeString(folder.resolve("页.xls"), "<html><table>"), "其实是网页");
    refuses(Files.writeString(folder.resolve("假.xlsx"), "PK\u0003\u0004 not a zip"), "不完整或已损坏");
    refuses(bytes("乱.csv", 'i', 'd', '\n', 0xFF, 0xFF, '\n'), "第 2 行有无法识别的字符");
    refuses(Bomb.xlsx(folder.resolve("炸弹.xlsx")), "疑似压缩炸弹");
    refuses(folder, "是文件夹");
    assertThat(out).doesNotExist();
  }

  @Test
  @DisplayName("缺编号列：说出缺哪一列、看到哪些列")
  void missingKey() throws IOException {
    Path file =
        SmallCounty.csv(
            folder.resolve("a.csv"),
            TextEncoding.UTF_8,
            List.of(List.of("姓名", "身份证号"), List.of("张三", SmallCounty.number(1))));
    refuses(file, "没有“record_id”列，看到的列是：姓名、身份证号");
    Path noPerson =
        SmallCounty.csv(
            folder.resolve("b.csv"),
            TextEncoding.UTF_8,
            List.of(List.of("record_id", "住址"), List.of("R1", "东门")));
    refuses(noPerson, "既没有姓名列也没有身份证号列");
  }

  @Test
  @DisplayName("空名单：只有表头时直说名单是空的")
  void emptyList() throws IOException {
    Path empty =
        SmallCounty.csv(
            folder.resolve("空名单.csv"), TextEncoding.UTF_8, List.of(SmallCounty.PARTY_HEADER));
    Run run = screen(pool, empty);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.sentence()).startsWith("名单是空的").endsWith("。");
    assertThat(out).doesNotExist();
  }

  @Test
  @DisplayName("同一份数据池给了两次：指出是哪两份")
  void twins() throws IOException {
    Path copy = Files.copy(pool, folder.resolve("副本.csv"));
    Run run = Run.of("screen", "--pool", pool, copy, "--parties", parties, "--out", out);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.sentence()).contains("数据池文件重复").contains("副本.csv");
  }

  @Test
  @DisplayName("编号重复、缺编号、个别号码成了科学记数：照做，逐项提醒，退出码 3")
  void doubtfulRows() throws IOException {
    List<List<String>> rows = new ArrayList<>(SmallCounty.parties());
    rows.add(List.of("P3", "钱七", "9.90123E+17", "", "", "", "", ""));
    rows.add(List.of("", "孙八", SmallCounty.number(3), "", "", "", "", ""));
    for (Path list :
        List.of(
            SmallCounty.csv(folder.resolve("l.csv"), TextEncoding.UTF_8, rows),
            SmallCounty.xlsx(folder.resolve("l.xlsx"), rows))) {
      Run run = screen(pool, list);
      assertThat(run.code()).as(run.err()).isEqualTo(3);
      assertThat(run.err())
          .contains("1 行的编号与前面重复（第一处在第 22 行）")
          .contains("1 个身份证号被 Excel 改成了科学记数（第一处在第 22 行）")
          .contains("1 行没有编号");
      assertThat(Files.readAllLines(out)).hasSize(11);
    }
  }

  @Test
  @DisplayName("身份证号整列成了科学记数：拒绝，并告诉怎样重新导出")
  void damagedColumn() throws IOException {
    List<List<String>> rows = new ArrayList<>(List.of(SmallCounty.PARTY_HEADER));
    for (int i = 0; i < 20; i++) {
      rows.add(List.of("P" + i, "张三", "9.90123E+17", "", "", "", "", ""));
    }
    Run run = screen(pool, SmallCounty.csv(folder.resolve("l.csv"), TextEncoding.UTF_8, rows));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.sentence()).contains("整列被 Excel 改成了科学记数").contains("“文本”格式后重新导出");
    assertThat(out).doesNotExist();
  }

  @Test
  @DisplayName("输出就是输入、输出文件夹不存在、线程数为零、权重文件不对")
  void wrongOptions() throws IOException {
    byte[] before = Files.readAllBytes(parties);
    assertThat(Run.of("screen", "--pool", pool, "--parties", parties, "--out", parties).sentence())
        .contains("就是输入文件");
    assertThat(Files.readAllBytes(parties)).isEqualTo(before);
    assertThat(
            Run.of(
                    "screen",
                    "--pool",
                    pool,
                    "--parties",
                    parties,
                    "--out",
                    folder.resolve("无/h.csv"))
                .sentence())
        .contains("写不到");
    assertThat(screen(pool, parties, "--threads", "0").sentence()).contains("--threads 必须是 1 或更大");
    assertThat(screen(pool, parties, "--threads", "多").sentence()).contains("--threads 的写法不对：“多”");
    assertThat(screen(pool, parties, "--model", folder.resolve("无")).sentence()).contains("找不到文件");
    assertThat(
            Run.of(
                    "screen",
                    "--pool",
                    pool,
                    "--parties",
                    parties,
                    "--out",
                    folder.resolve("无/h.csv"))
                .code())
        .isEqualTo(2);
  }

  @Test
  @DisplayName("中途停止：退出码 130，不留半份结果")
  void interrupted() throws IOException {
    Files.writeString(out, "旧结果");
    Thread.currentThread().interrupt();
    Run run = screen(pool, parties);
    boolean still = Thread.interrupted();
    assertThat(still || run.code() == 130).isTrue();
    assertThat(run.code()).as(run.err()).isEqualTo(130);
    assertThat(run.sentence()).contains("已中途停止");
    assertThat(out).hasContent("旧结果");
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .noneMatch(name -> name.endsWith(".part"));
    }
  }

  private Run screen(Path poolFile, Path partyFile, Object... more) {
    List<Object> arguments =
        new ArrayList<>(
            List.of("screen", "--pool", poolFile, "--parties", partyFile, "--out", out));
    arguments.addAll(List.of(more));
    return Run.of(arguments.toArray());
  }

  private void assertHits(byte[] expected, Path poolFile, Path partyFile, Object... more)
      throws IOException {
    Files.deleteIfExists(out);
    Run run = screen(poolFile, partyFile, more);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(out).hasBinaryContent(expected);
  }

  private void refuses(Path poolFile, String words) {
    Run run = screen(poolFile, parties);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().strip().lines()).singleElement().asString().contains(words).endsWith("。");
    assertThat(run.out()).isEmpty();
  }

  private Path bytes(String name, int... content) throws IOException {
    byte[] bytes = new byte[content.length];
    for (int i = 0; i < content.length; i++) {
      bytes[i] = (byte) content[i];
    }
    return Files.write(folder.resolve(name), bytes);
  }
}
