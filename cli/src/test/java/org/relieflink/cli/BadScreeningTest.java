package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.linkage.PoolPart;
import org.relieflink.linkage.PoolRecord;
import org.relieflink.tabular.TextEncoding;

@DisplayName("screen：坏输入、坏磁盘，一句话说清，不留半份结果")
class BadScreeningTest {
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

  private Run screen(Path poolFile, Path list, Object... more) {
    List<Object> words =
        new ArrayList<>(List.of("screen", "--pool", poolFile, "--parties", list, "--out", out));
    words.addAll(List.of(more));
    return Run.of(words.toArray());
  }

  private void refuses(Path poolFile, String words) throws IOException {
    Run run = screen(poolFile, parties);
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.err().strip().lines()).singleElement().asString().contains(words).endsWith("。");
    assertThat(out).doesNotExist();
    assertNoParts();
  }

  private void assertNoParts() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
    }
  }

  @Test
  @DisplayName("各行列数不一、有空行：照碰，一个人也不丢")
  void rowsOfDifferentWidths() throws IOException {
    screen(pool, parties);
    byte[] expected = Files.readAllBytes(out);
    List<String> rows = new ArrayList<>();
    for (String row : Files.readAllLines(pool)) {
      rows.add(rows.isEmpty() ? row : row + (rows.size() % 2 == 0 ? ",多,余" : ""));
      rows.add(rows.size() == 1 ? "" : ",,,");
    }
    rows.add("R99,低保对象,短行");
    Path ragged = Files.write(folder.resolve("ragged.csv"), rows);
    Run run = screen(ragged, parties);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.sentence()).contains("对 31 条记录");
    assertThat(out).hasBinaryContent(expected);
  }

  @Test
  @DisplayName("数据池只有表头、只有空行：直说是空的；只有编号没有内容：零命中")
  void nothingInThePool() throws IOException {
    refuses(Files.writeString(folder.resolve("a.csv"), "record_id,name\n"), "名单是空的");
    refuses(Files.writeString(folder.resolve("b.csv"), "record_id,name\n,\n , \n"), "名单是空的");
    Path ids = Files.writeString(folder.resolve("c.csv"), "record_id,name,citizen_id\n1,,\n2,,\n");
    Run run = screen(ids, parties);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.sentence()).contains("对 2 条记录，0 人有命中");
    assertThat(Files.readAllLines(out)).hasSize(1);
  }

  @Test
  @DisplayName("引号只有一半：说出第几行")
  void halfAQuote() throws IOException {
    refuses(
        Files.writeString(
            folder.resolve("a.csv"), "record_id,name,citizen_id\n1,\"王伟\",\n2,\"李四,\n3,张三,\n"),
        "第 3 行开始的引号没有结束");
  }

  @Test
  @DisplayName("人人同名同日：照碰，每种过大的分块都用中文（或英文）说出来")
  void cappedBlocksAreSaid() throws IOException {
    StringBuilder text = new StringBuilder("record_id,name,birth_date,address\n");
    for (int i = 0; i < 3_000; i++) {
      text.append('R').append(i).append(",王伟,1980-01-01,桥头镇柳湾村\n");
    }
    Path crowd = Files.writeString(folder.resolve("crowd.csv"), text);
    Path list =
        Files.writeString(folder.resolve("l.csv"), "party_id,name,birth_date\nP1,王伟,19800101\n");
    Run run = screen(crowd, list);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("按“姓名读音与生日”分块时有 1 块过大（共 3000 条，最大 3000 条）");
    assertThat(run.err()).contains("按“出生日期”分块");
    assertThat(run.sentence()).startsWith("碰撞完成");
    Run english = screen(crowd, list, "--lang", "en");
    assertThat(english.err()).contains("1 blocks were too large (3000 records, the largest 3000)");
    Run index = Run.of("index", "--pool", crowd, "--out", folder.resolve("s"));
    assertThat(index.err()).contains("按“出生日期”分块");
    assertThat(screen(folder.resolve("s"), list).err()).contains("按“出生日期”分块");
  }

  @Test
  @DisplayName("数据池里已经终止的记录：没有参加比对几条，说出来；CSV、xlsx、中文列名一样")
  void endedRecordsAreSaid() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row : SmallCounty.pool()) {
      List<String> longer = new ArrayList<>(row);
      longer.add(rows.isEmpty() ? "valid_to" : rows.size() <= 4 ? "2024年5月" : "");
      rows.add(longer);
    }
    List<String> chinese = new ArrayList<>(rows.get(0));
    chinese.set(chinese.size() - 1, "终止年月");
    List<List<String>> renamed = new ArrayList<>(rows);
    renamed.set(0, chinese);
    for (Path file :
        List.of(
            SmallCounty.csv(folder.resolve("t.csv"), TextEncoding.UTF_8, rows),
            SmallCounty.csv(folder.resolve("c.csv"), TextEncoding.GB18030, renamed),
            SmallCounty.xlsx(folder.resolve("t.xlsx"), rows))) {
      Run run = screen(file, parties);
      assertThat(run.err()).contains("有 4 条记录已经终止、撤出或尚未生效，没有参加比对");
      assertThat(run.sentence()).contains("6 人有命中");
      Run then = screen(file, parties, "--on", "2024-05-31");
      assertThat(then.err()).doesNotContain("已经终止");
      assertThat(then.sentence()).contains("10 人有命中");
      Run known = screen(file, parties, "--known", "2024-05-31");
      assertThat(known.sentence()).contains("10 人有命中");
    }
  }

  @Test
  @DisplayName("快照缺一截、另一版、其实是分卷：拒绝并说下一步；是文件夹、没有这个文件也一样")
  void wrongSnapshots() throws IOException {
    Path snapshot = folder.resolve("池.snapshot");
    Run.of("index", "--pool", pool, "--out", snapshot);
    byte[] whole = Files.readAllBytes(snapshot);
    Files.write(snapshot, Arrays.copyOf(whole, whole.length / 2));
    refuses(snapshot, "不完整或已损坏");
    Files.write(snapshot, Arrays.copyOf(whole, 40));
    refuses(snapshot, "不完整或已损坏");
    ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putLong(8, 1);
    Files.write(snapshot, whole);
    refuses(snapshot, "是第 1 版格式");
    List<PoolRecord> one =
        List.of(new PoolRecord("R1", null, "王伟", null, null, null, null, null, null, null, null));
    PoolPart.write(one.iterator(), snapshot);
    refuses(snapshot, "请从数据池重新生成快照");
    refuses(folder, "是文件夹");
    refuses(folder.resolve("没有"), "找不到文件");
  }

  @Test
  @DisplayName("没有权限的文件：说出是哪一个，退出码 2")
  void deniedFile() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal = terminal(OutputStream.nullOutputStream(), err);
    int code = new FailureSentences(terminal, false).say(new AccessDeniedException("/srv/名册.csv"));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有权限使用“/srv/名册.csv”");
  }

  @Test
  @DisplayName("权重文件缺一个参数、有一个不是数：说出是哪一个，不等读完名单")
  void wrongModel() throws IOException {
    Path model = Files.writeString(folder.resolve("m"), "model.id = x\n");
    Run run = screen(pool, parties, "--model", model);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.sentence()).contains("权重文件“m”不能用").contains("比对模型缺少参数");
  }

  private static Terminal terminal(OutputStream out, OutputStream err) {
    return new Terminal(
        new PrintStream(out, false, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        false,
        Map.of(),
        Texts.chinese());
  }

  @Test
  @DisplayName("写到标准输出时磁盘满、管道断：退出码 1，不说完成")
  void brokenStandardOutput() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    int code =
        Entrance.run(
            terminal(full, err),
            "screen",
            "--pool",
            pool.toString(),
            "--parties",
            parties.toString(),
            "--out",
            "-");
    assertThat(code).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("读写磁盘出错：写标准输出")
        .doesNotContain("碰撞完成");
  }

  @Test
  @DisplayName("写命中文件时磁盘写不下：退出码 1，旧文件原样，不留半份")
  void diskFull() throws Exception {
    Files.writeString(out, "旧结果");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> words =
        List.of("screen", "--pool", pool + "", "--parties", parties + "", "--out", out + "");
    String command =
        "ulimit -f 1; exec '"
            + java
            + "' -XX:-UsePerfData -Xmx256m -cp \"$CP\" org.relieflink.cli.Main '"
            + String.join("' '", words)
            + "'";
    Process process = child(List.of("sh", "-c", command));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    assertThat(said).contains("读写磁盘出错").contains("请检查磁盘空间后重试。");
    assertThat(out).hasContent("旧结果");
    assertNoParts();
  }

  @Test
  @DisplayName("写到一半被强行结束：旧文件原样，没有半份新文件；再跑一次就好")
  void killedInTheMiddle() throws Exception {
    Files.writeString(out, "旧结果");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        child(
            List.of(
                java,
                "-Xmx256m",
                "-cp",
                classPath(),
                HalfWritten.class.getName(),
                pool + "",
                parties + "",
                out + ""));
    assertThat(process.getInputStream().read()).isEqualTo(HalfWritten.READY);
    process.destroyForcibly().waitFor();
    assertThat(out).hasContent("旧结果");
    assertThat(screen(pool, parties).code()).isZero();
    assertThat(Files.readAllLines(out)).hasSize(11);
  }

  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static Process child(List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("CP", classPath());
    return builder.start();
  }
}
