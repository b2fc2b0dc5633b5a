package org.relieflink.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("坏文件、拿错的文件：一句话说清，退出码 2，不写半份结果")
class DamagedFilesTest {
  @TempDir Path folder;

  @BeforeEach
  void makeARun() throws IOException {
    Path left = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("P", 0, 30));
    Path right = InventedLists.list(folder.resolve("b.csv"), InventedLists.people("R", 20, 60));
    InventedLists.collide(folder, left, right);
  }

  @Test
  @DisplayName("标记文件缺一截、改一个字、多几个字、换行变了")
  void damagedTokens() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("l"));
    refuses(Arrays.copyOf(whole, whole.length - 1), "不完整");
    refuses(Arrays.copyOf(whole, whole.length / 2), "不完整");
    refuses(Arrays.copyOf(whole, 12), "不是本程序写的文件");
    byte[] changed = whole.clone();
    changed[whole.length - 200] = (byte) (changed[whole.length - 200] == '0' ? '1' : '0');
    refuses(changed, "对不上");
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    longer[whole.length] = '\n';
    refuses(longer, "对不上");
    refuses(text(whole).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), "");
  }

  @Test
  @DisplayName("任意改动一个字节，都不会被当成好文件，也不会出程序错误")
  void anyChangedByteIsRefused() throws IOException {
    byte[] whole = Files.readAllBytes(folder.resolve("l"));
    Random random = new Random(5);
    for (int i = 0; i < 150; i++) {
      byte[] changed = whole.clone();
      int at = i < 80 ? i : random.nextInt(whole.length);
      changed[at] ^= (byte) (1 + random.nextInt(255));
      refuses(changed, "");
    }
  }

  @Test
  @DisplayName("拿错的文件：别的程序的、对照表、密钥、名单、空文件、别的版本")
  void foreignFiles() throws IOException {
    refuses("PK\u0003\u0004".getBytes(StandardCharsets.UTF_8), "不是本程序写的文件");
    refuses(new byte[0], "不是本程序写的文件");
    refuses(new byte[100_000], "不是本程序写的文件");
    refuses(Files.readAllBytes(folder.resolve("a.csv")), "不是本程序写的文件");
    refuses(Files.readAllBytes(folder.resolve("l.map")), "是对照表，这里要的是标记文件");
    refuses(Files.readAllBytes(folder.resolve("k")), "是密钥文件，这里要的是标记文件");
    String other =
        text(Files.readAllBytes(folder.resolve("l"))).replaceFirst("tokens 1", "tokens 2");
    refuses(other.getBytes(StandardCharsets.UTF_8), "格式第 2 版，本程序只认第 1 版");
  }

  @Test
  @DisplayName("封口是对的、内容不对：行数不符、编号没有次序、种类不同、写法版本不同")
  void sealedButWrong() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("l"));
    List<String> body = lines.subList(lines.indexOf("--") + 1, lines.size() - 1);
    refuses(resealed(lines, body.subList(1, body.size())), "对不上");
    java.util.ArrayList<String> turned = new java.util.ArrayList<>(body);
    java.util.Collections.reverse(turned);
    refuses(resealed(lines, turned), "对不上");
    refuses(resealed(replaced(lines, "kinds=", "kinds=number"), body), "种类与本程序不同");
    refuses(resealed(replaced(lines, "form=", "form=0000000000000000"), body), "不同版本的程序");
    refuses(resealed(replaced(lines, "rows=", "rows=-1"), body), "对不上");
    refuses(resealed(replaced(lines, "rows=", "rows=many"), body), "对不上");
    refuses(resealed(replaced(lines, "run=", "run=other"), body), "不是同一次的");
  }

  @Test
  @DisplayName("同一份标记文件给了两次；对照表是别的标记的；输出盖掉输入")
  void filesThatDoNotBelongTogether() throws IOException {
    assertThat(match(folder.resolve("l"), folder.resolve("l")).lastSentence()).contains("是同一个文件");
    InventedLists.tokens(folder, "k", folder.resolve("a.csv"), "l2");
    InventedLists.Run open =
        InventedLists.run(
            "open",
            "--hits",
            folder.resolve("hits"),
            "--map",
            folder.resolve("l2.map"),
            "--out",
            folder.resolve("o.csv"));
    assertThat(open.code()).isEqualTo(2);
    assertThat(open.lastSentence()).contains("不是命中文件").endsWith("。");
    InventedLists.Run same =
        InventedLists.run(
            "match",
            "--left",
            folder.resolve("l"),
            "--right",
            folder.resolve("r"),
            "--out",
            folder.resolve("r"));
    assertThat(same.lastSentence()).contains("就是输入文件");
  }

  @Test
  @DisplayName("名单没有编号列、没有姓名和号码列、是空的、号码整列坏了、--rows 太小")
  void unusableLists() throws IOException {
    refusesList("姓名,身份证号\n张三,\n", "没有编号列", List.of());
    refusesList("编号,住址\n1,东门\n", "既没有姓名列也没有身份证号列", List.of());
    refusesList("编号,姓名\n", "没有一行能用的数据", List.of());
    refusesList("编号,姓名,身份证号\n" + "1,张三,9.9E+17\n".repeat(20), "整列被 Excel 损坏", List.of());
    refusesList("编号,姓名\n1,张三\n2,李四\n", "请写一个不少于人数", List.of("--rows", "1"));
    refusesList("编号,姓名\n1,张三\n", "写法不对", List.of("--rows", "很多"));
  }

  @Test
  @DisplayName("中文列名的名单可以用，结果表里是自己的编号、另一方只有随机编号")
  void chineseColumnsAndTheOpenedTable() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("c.csv"),
            "低保名册\n编号,姓 名,公民身份号码,出生日期\n低保-7,"
                + InventedLists.name(25)
                + ","
                + InventedLists.number(25)
                + ",\n");
    InventedLists.tokens(folder, "k", list, "c");
    InventedLists.Run match =
        InventedLists.runOk(
            "match",
            "--left",
            folder.resolve("c"),
            "--right",
            folder.resolve("r"),
            "--out",
            folder.resolve("h2"));
    assertThat(match.err()).contains("请与两个部门各自记下的摘要核对");
    InventedLists.runOk(
        "open",
        "--hits",
        folder.resolve("h2"),
        "--map",
        folder.resolve("c.map"),
        "--out",
        folder.resolve("o.csv"));
    assertThat(Files.readAllLines(folder.resolve("o.csv")))
        .hasSize(2)
        .last()
        .asString()
        .matches("低保-7,h[0-9a-f]{16},\\d+\\.\\d,auto,身份号码；身份号码与姓的读音；.*");
  }

  private void refusesList(String content, String words, List<String> more) throws IOException {
    Path list = Files.writeString(folder.resolve("x.csv"), content);
    List<Object> line =
        new java.util.ArrayList<>(
            List.of(
                "tokens",
                "--key",
                folder.resolve("k"),
                "--list",
                list,
                "--out",
                folder.resolve("never"),
                "--map",
                folder.resolve("never.map")));
    line.addAll(more);
    InventedLists.Run run = InventedLists.run(line.toArray());
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.lastSentence()).contains(words).endsWith("。");
    assertThat(folder.resolve("never")).doesNotExist();
    assertThat(folder.resolve("never.map")).doesNotExist();
  }

  private void refuses(byte[] content, String words) throws IOException {
    Path file = Files.write(folder.resolve("bad"), content);
    InventedLists.Run run = match(file, folder.resolve("r"));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().strip().lines()).singleElement().asString().contains(words).endsWith("。");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private InventedLists.Run match(Path left, Path right) {
    return InventedLists.run(
        "match", "--left", left, "--right", right, "--out", folder.resolve("out"));
  }

  private static List<String> replaced(List<String> lines, String start, String by) {
    return lines.stream().map(line -> line.startsWith(start) ? by : line).toList();
  }

  /** The same header with another body, sealed anew as a forger would. */
  private byte[] resealed(List<String> lines, List<String> body) throws IOException {
    java.util.LinkedHashMap<String, String> head = new java.util.LinkedHashMap<>();
    for (String line : lines.subList(1, lines.indexOf("--"))) {
      head.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    Path file = folder.resolve("forged");
    try (SealedWriter writer = SealedWriter.start(file, SealedKind.TOKENS, head)) {
      for (String line : body) {
        writer.line(line);
      }
      writer.finish();
    }
    return Files.readAllBytes(file);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
