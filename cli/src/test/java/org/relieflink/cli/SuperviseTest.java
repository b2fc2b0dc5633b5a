package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.tabular.TextEncoding;

@DisplayName("监督命令：名单和登记互相碰")
class SuperviseTest {
  private static final List<String> REGISTER_HEADER =
      List.of("record_id", "class", "name", "citizen_id", "birth_date", "死亡日期", "as_of");

  @TempDir Path folder;

  private Path pool() throws IOException {
    return SmallCounty.csv(folder.resolve("pool.csv"), TextEncoding.UTF_8, SmallCounty.pool());
  }

  private Path deaths(TextEncoding encoding, String... rows) throws IOException {
    List<List<String>> all = new ArrayList<>(List.of(REGISTER_HEADER));
    for (String row : rows) {
      all.add(List.of(row.split(",", -1)));
    }
    return SmallCounty.csv(folder.resolve("deaths.csv"), encoding, all);
  }

  private String death(int person, String day) {
    List<String> listed = SmallCounty.pool().get(person + 1);
    return "D"
        + person
        + ",死亡登记,"
        + listed.get(2)
        + ","
        + listed.get(3)
        + ",,"
        + day
        + ",2026-11-18";
  }

  private List<String> leads(Path out) throws IOException {
    return Files.readAllLines(out).stream().skip(1).map(line -> firstCells(line)).toList();
  }

  private static String firstCells(String line) {
    String[] cells = line.split(",", -1);
    return cells[0] + " " + cells[4] + " " + cells[5] + " " + cells[6];
  }

  @Test
  @DisplayName("死亡半年还在名单的成为线索，上月死亡的不是；没收到的名单，规则不跑并说出来")
  void finds() throws IOException {
    Path out = folder.resolve("leads.csv");
    Run run =
        Run.of(
            "supervise",
            "--pool",
            pool(),
            deaths(TextEncoding.GB18030, death(3, "2026-04-02"), death(4, "2026-11-01")),
            "--day",
            "2026-11-18",
            "--out",
            out);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(leads(out)).containsExactly("dead-subsistence met D3 R3");
    assertThat(run.err())
        .contains("没有跑“已经死亡，仍按特困人员供养”：缺特困人员名单。")
        .contains("线索 1 条")
        .contains("不是认定");
  }

  @Test
  @DisplayName("清单里没有姓名和号码；依据和状态都在")
  void noPersons() throws IOException {
    Path out = folder.resolve("leads.csv");
    Run.of(
        "supervise",
        "--pool",
        pool(),
        deaths(TextEncoding.UTF_8, death(3, "2026-04-02")),
        "--day",
        "2026-11-18",
        "--out",
        out);
    String text = Files.readString(out);
    List<String> listed = SmallCounty.pool().get(4);
    assertThat(text)
        .contains("社会救助暂行办法第十三条（已读原文）")
        .contains("text-read")
        .doesNotContain(listed.get(2))
        .doesNotContain(listed.get(3));
  }

  @Test
  @DisplayName("行的次序和线程数不影响结果")
  void orderAndThreads() throws IOException {
    Path one = folder.resolve("one.csv");
    Path other = folder.resolve("other.csv");
    String[] deaths = {death(3, "2026-04-02"), death(7, "2025-04-02"), death(9, "")};
    Run.of(
        "supervise",
        "--pool",
        pool(),
        deaths(TextEncoding.UTF_8, deaths),
        "--day",
        "2026-11-18",
        "--threads",
        "1",
        "--out",
        one);
    List<List<String>> rows = new ArrayList<>(SmallCounty.pool());
    Collections.reverse(rows.subList(1, rows.size()));
    Path reversed = SmallCounty.csv(folder.resolve("r.csv"), TextEncoding.UTF_8, rows);
    Run.of(
        "supervise",
        "--pool",
        reversed,
        deaths(TextEncoding.UTF_8, deaths),
        "--day",
        "2026-11-18",
        "--threads",
        "4",
        "--out",
        other);
    assertThat(Files.readAllLines(other)).isEqualTo(Files.readAllLines(one));
    assertThat(leads(one))
        .containsExactly(
            "dead-subsistence met D3 R3",
            "dead-subsistence met D7 R7",
            "dead-subsistence unknown D9 R9");
  }

  @Test
  @DisplayName("日期写错、输出就是输入、缺编号列：先说，退出码 2；标准输出也行")
  void refusals() throws IOException {
    Path pool = pool();
    assertThat(Run.of("supervise", "--pool", pool, "--day", "明天", "--out", "-").code())
        .isEqualTo(2);
    assertThat(Run.of("supervise", "--pool", pool, "--day", "2026-11-18", "--out", pool).sentence())
        .contains("就是输入文件");
    Path broken =
        SmallCounty.csv(
            folder.resolve("b.csv"), TextEncoding.UTF_8, List.of(List.of("姓名"), List.of("甲")));
    assertThat(Run.of("supervise", "--pool", broken, "--day", "2026-11-18", "--out", "-").code())
        .isEqualTo(2);
    Run run = Run.of("supervise", "--pool", pool, "--day", "2026-11-18", "--out", "-");
    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("rule,version,kind");
  }
}
