package org.relieflink.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("一次密钥碰撞：名单变标记，比对，命中变回编号")
class KeyedRunTest {
  @TempDir Path folder;

  @Test
  @DisplayName("两份名单里都有的人碰上，别的人碰不上")
  void findsThePeopleInBothLists() throws IOException {
    Path left = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("P", 0, 40));
    Path right = InventedLists.list(folder.resolve("b.csv"), InventedLists.people("R", 30, 200));
    assertThat(InventedLists.collide(folder, left, right))
        .containsExactlyElementsOf(
            IntStream.range(30, 40).mapToObj(i -> "P" + i + " R" + i + " AUTO").toList());
  }

  @Test
  @DisplayName("名单换一个次序，命中一样")
  void orderDoesNotMatter() throws IOException {
    List<String> rows = new ArrayList<>(InventedLists.people("R", 30, 200));
    Path left = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("P", 0, 40));
    Path right = InventedLists.list(folder.resolve("b.csv"), rows);
    List<String> expected = InventedLists.collide(folder, left, right);
    Collections.shuffle(rows, new Random(7));
    Path again = Files.createDirectory(folder.resolve("again"));
    Path shuffled = InventedLists.list(folder.resolve("c.csv"), rows);
    assertThat(InventedLists.collide(again, left, shuffled)).isEqualTo(expected);
  }

  @Test
  @DisplayName("没有号码、同音别字、月日写反，仍能碰上；号码和姓名都不同的同日生人碰不上")
  void damagedRowsAreStillFound() throws IOException {
    String number = InventedLists.number(3);
    Path left =
        InventedLists.list(
            folder.resolve("a.csv"),
            List.of(
                "P1,张建丁,,男,1953-11-04,桥头镇柳湾村3组,",
                "P2,李秀英,,女,1950-02-03,桥头镇东街村,13700001111",
                "P3,周正,,男,1961-05-06,小桥村,13700002222",
                "P4,赵小满," + number + ",男,,,"));
    Path right =
        InventedLists.list(
            folder.resolve("b.csv"),
            List.of(
                "R1,章建丁,,男,1953-04-11,柳湾村,",
                "R2,李秀瑛,,女,1950-02-03,,",
                "R3,吴敏,,女,1961-05-06,大桥村,13700003333",
                "R4,赵晓满," + number.toLowerCase(java.util.Locale.ROOT) + ",男,,,"));
    assertThat(InventedLists.collide(folder, left, right))
        .extracting(pair -> pair.substring(0, 5))
        .containsExactly("P1 R1", "P2 R2", "P4 R4");
  }

  @Test
  @DisplayName("不同的密钥、不同的批次、不同的用途，没有一个标记相同；不同的密钥比对时说得清")
  void differentKeysShareNothing() throws IOException {
    Path list = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("P", 0, 300));
    List<Set<String>> files = new ArrayList<>();
    String[][] keys = {{"r1", "甲"}, {"r1", "甲"}, {"r2", "甲"}, {"r1", "乙"}};
    for (int i = 0; i < keys.length; i++) {
      InventedLists.runOk(
          "key", "--run", keys[i][0], "--purpose", keys[i][1], "--out", folder.resolve("k" + i));
      InventedLists.tokens(folder, "k" + i, list, "t" + i);
      files.add(Set.copyOf(tokensOf(folder.resolve("t" + i))));
    }
    List<String> all = files.stream().flatMap(Set::stream).toList();
    assertThat(files.get(0)).hasSizeGreaterThan(1000 * TokenKind.ALL.size());
    assertThat(all).doesNotHaveDuplicates();
    assertThat(match("t0", "t1").lastSentence()).contains("不是用同一个密钥做的").endsWith("。");
    assertThat(match("t0", "t2").lastSentence()).contains("不是同一次的").endsWith("。");
  }

  @Test
  @DisplayName("同一个密钥、同样的字段：批次和用途写进了标记，换了就全变")
  void runAndPurposeAreInsideTheTokens() {
    byte[] secret = new byte[RunKey.BYTES];
    List<String> tokens = new ArrayList<>();
    for (String run : List.of("r1", "r2")) {
      for (String purpose : List.of("甲", "乙")) {
        for (String form : List.of("f1", "f2")) {
          TokenMaker maker = new TokenMaker(new RunKey(run, purpose, secret), form);
          TestVectors.Vector vector = TestVectorsTest.first(TokenKind.NUMBER);
          for (TokenKind kind : TokenKind.ALL) {
            tokens.add(java.util.Arrays.toString(maker.token(kind, vector.fields())));
          }
        }
      }
    }
    assertThat(tokens).hasSize(8 * TokenKind.ALL.size()).doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("较大的名单分段比对，命中和一次比对完全一样")
  void slicesGiveTheSameHits() throws IOException {
    Path left = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("P", 0, 400));
    Path right = InventedLists.list(folder.resolve("b.csv"), InventedLists.people("R", 100, 700));
    InventedLists.collide(folder, left, right);
    TokenWeights weights = TokenWeights.shipped();
    MatchTokens.Result whole =
        new MatchTokens(weights).run(folder.resolve("l"), folder.resolve("r"));
    MatchTokens.Result sliced =
        new MatchTokens(weights, 100).run(folder.resolve("l"), folder.resolve("r"));
    assertThat(sliced.pairs()).isEqualTo(whole.pairs()).hasSizeGreaterThanOrEqualTo(300);
    MatchTokens.Result turned =
        new MatchTokens(weights, 100).run(folder.resolve("r"), folder.resolve("l"));
    assertThat(turned.pairs())
        .extracting(MatchTokens.Pair::left)
        .containsExactlyInAnyOrderElementsOf(
            whole.pairs().stream().map(MatchTokens.Pair::right).toList());
  }

  @Test
  @DisplayName("换一个单位再比一次，命中文件逐字节相同")
  void matchingAgainGivesTheSameBytes() throws IOException {
    Path left = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("P", 0, 40));
    Path right = InventedLists.list(folder.resolve("b.csv"), InventedLists.people("R", 30, 200));
    InventedLists.collide(folder, left, right);
    assertThat(match("l", "r").code()).isZero();
    assertThat(folder.resolve("out")).hasSameBinaryContentAs(folder.resolve("hits"));
  }

  @Test
  @DisplayName("全都叫王伟、没有号码：标记太多人相同就不写出，说得清，不成平方")
  void everybodyIsTheSame() throws IOException {
    List<String> rows =
        IntStream.range(0, 3000).mapToObj(i -> "R" + i + ",王伟,,男,1980-01-01,柳湾村,").toList();
    Path right = InventedLists.list(folder.resolve("b.csv"), rows);
    Path left = InventedLists.list(folder.resolve("a.csv"), List.of("P1,王伟,,男,1980-01-01,柳湾村,"));
    assertThat(InventedLists.collide(folder, left, right)).isEmpty();
    InventedLists.Run tokens =
        InventedLists.run(
            "tokens",
            "--key",
            folder.resolve("k"),
            "--list",
            right,
            "--out",
            folder.resolve("r2"),
            "--map",
            folder.resolve("r2.map"),
            "--share",
            5000);
    assertThat(tokens.err()).doesNotContain("太多行相同");
    InventedLists.Run match = match("l", "r2");
    assertThat(match.code()).isZero();
    assertThat(match.err()).contains("“姓名读音与出生日期”有 1 个标记因为太多行相同（最多 3,000 行）没有用来比对");
  }

  @Test
  @DisplayName("缺编号、坏号码：照做，逐项提醒，退出码 3；户籍页不写出")
  void doubtfulRows() throws IOException {
    Path list =
        Files.writeString(
            folder.resolve("a.csv"),
            "record_id,class,name,citizen_id\nR1,低保对象,张三,9.90123E+17\n,低保对象,李四,\nR3,户籍,王五,\n");
    InventedLists.runOk("key", "--run", "r", "--purpose", "p", "--out", folder.resolve("k"));
    InventedLists.Run run =
        InventedLists.run(
            "tokens",
            "--key",
            folder.resolve("k"),
            "--list",
            list,
            "--out",
            folder.resolve("t"),
            "--map",
            folder.resolve("m"));
    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .contains("1 人的标记")
        .contains("1 行是户籍页")
        .contains("1 个身份证号被 Excel 损坏")
        .contains("1 行没有编号");
  }

  @Test
  @DisplayName("并排比较：引擎和密钥碰撞都对真值打分")
  void comparesWithTheEngine() throws IOException {
    Path left = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("P", 0, 40));
    Path right = InventedLists.list(folder.resolve("b.csv"), InventedLists.people("R", 30, 200));
    List<String> truth = new ArrayList<>(List.of("party_id,record_id,kind"));
    IntStream.range(30, 40).forEach(i -> truth.add("P" + i + ",R" + i + ",self"));
    Path truthFile = Files.write(folder.resolve("t.csv"), truth);
    InventedLists.Run run =
        InventedLists.runOk(
            "compare", "--pool", right, "--parties", left, "--truth", truthFile, "--threads", 1);
    assertThat(run.out().lines().filter(line -> line.contains("all")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("1.0000    1.0000    1.0000"));
  }

  private InventedLists.Run match(String left, String right) {
    return InventedLists.run(
        "match",
        "--left",
        folder.resolve(left),
        "--right",
        folder.resolve(right),
        "--out",
        folder.resolve("out"));
  }

  private static List<String> tokensOf(Path file) throws IOException {
    List<String> tokens = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] words = line.split(" ", -1);
      if (words.length == TokenKind.ALL.size() + 1) {
        tokens.addAll(List.of(words).subList(1, words.length));
      }
    }
    return tokens;
  }
}
