package org.relieflink.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPublicKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("秘密：什么出门，什么不出门")
class SecretsTest {
  @TempDir Path folder;

  @Test
  @DisplayName("离开部门的文件里没有一个字是名单里的：姓名、号码、日期、住址、电话、编号都没有")
  void nothingOfTheListIsInWhatLeaves() throws IOException {
    Path left =
        InventedLists.list(folder.resolve("a.csv"), InventedLists.people("RECORD-", 0, 200));
    Path right =
        InventedLists.list(folder.resolve("b.csv"), InventedLists.people("PARTY-", 100, 300));
    InventedLists.collide(folder, left, right);
    int datesByChance = 0;
    for (String name : List.of("l", "r", "hits")) {
      String text = Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
      for (int person = 0; person < 300; person++) {
        String number = InventedLists.number(person);
        assertThat(text)
            .doesNotContain(
                number,
                InventedLists.name(person),
                InventedLists.phone(person),
                "RECORD-" + person,
                "PARTY-" + person);
        datesByChance += text.contains(number.substring(6, 14)) ? 1 : 0;
      }
      String body = text.substring(text.indexOf("--\n") + 3);
      assertThat(body.codePoints().allMatch(c -> c < 0x80)).isTrue();
      assertThat(text).doesNotContain("柳湾", HexOf.key(folder.resolve("k")));
    }
    // Eight digits stand in half a million random hexadecimal letters once in some twenty runs; a
    // list that leaks its dates shows hundreds.
    assertThat(datesByChance).isLessThan(5);
  }

  @Test
  @DisplayName("标记文件每行一样长、每种标记都有、次序随机、行数补过：看不出谁缺什么、名单多大")
  void rowsLookAlike() throws IOException {
    List<String> rows = new ArrayList<>(InventedLists.people("R", 0, 1100));
    rows.add("R9999,周正,,,,,");
    Path list = InventedLists.list(folder.resolve("a.csv"), rows);
    InventedLists.runOk("key", "--run", "r", "--purpose", "p", "--out", folder.resolve("k"));
    InventedLists.tokens(folder, "k", list, "t");
    List<String> body =
        Files.readAllLines(folder.resolve("t")).stream()
            .filter(line -> line.matches("[0-9a-f]{16}( [0-9a-f]{32}){7}"))
            .toList();
    assertThat(body).hasSize(1152).isSorted();
    assertThat(MakeTokens.padded(1101)).isEqualTo(1152);
    IntStream.rangeClosed(0, 200_000)
        .filter(people -> people % 997 == 0)
        .forEach(
            people ->
                assertThat(MakeTokens.padded(people))
                    .isBetween(people, Math.max(1024, people + people / 8 + 1)));
  }

  @Test
  @DisplayName("同一份名单做两次，只有标记相同，编号和补的行都不同")
  void handlesAreNewEachTime() throws IOException {
    Path list = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("R", 0, 50));
    InventedLists.runOk("key", "--run", "r", "--purpose", "p", "--out", folder.resolve("k"));
    InventedLists.tokens(folder, "k", list, "t1");
    InventedLists.tokens(folder, "k", list, "t2");
    Set<String> first = handles(folder.resolve("t1"));
    assertThat(handles(folder.resolve("t2"))).doesNotContainAnyElementsOf(first);
  }

  private static Set<String> handles(Path file) throws IOException {
    return Set.copyOf(
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("[0-9a-f]{16} .*"))
            .map(line -> line.substring(0, 16))
            .toList());
  }

  @Test
  @DisplayName("密钥、秘密、对照表、结果只有本人能读；别人能读的密钥不用；旧的不盖掉")
  void secretFilesAreClosed() throws IOException {
    Path list = InventedLists.list(folder.resolve("a.csv"), InventedLists.people("R", 0, 5));
    InventedLists.runOk("key", "--run", "r", "--purpose", "p", "--out", folder.resolve("k"));
    InventedLists.tokens(folder, "k", list, "t");
    InventedLists.runOk(
        "offer",
        "--run",
        "r",
        "--purpose",
        "p",
        "--offer",
        folder.resolve("o"),
        "--secret",
        folder.resolve("s"));
    for (String name : List.of("k", "t.map", "s")) {
      assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
          .as(name)
          .containsExactlyInAnyOrder(
              PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }
    InventedLists.Run again =
        InventedLists.run("key", "--run", "r", "--purpose", "p", "--out", folder.resolve("k"));
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.lastSentence()).contains("没有盖掉").endsWith("。");
    Files.setPosixFilePermissions(
        folder.resolve("k"), PosixFilePermissions.fromString("rw-r-----"));
    InventedLists.Run exposed = InventedLists.run("fingerprint", "--key", folder.resolve("k"));
    assertThat(exposed.code()).isEqualTo(2);
    assertThat(exposed.lastSentence()).contains("别人也能读").contains("chmod 600");
  }

  @Test
  @DisplayName("两个部门交换要约，合成同一个密钥，指纹一样，碰撞能用；换一份要约指纹就不同")
  void twoDepartmentsAgree() throws IOException {
    for (String side : List.of("a", "b", "c")) {
      offer(side, "r", "p");
    }
    String first = agree("a", "b", "k1").out();
    String second = agree("b", "a", "k2").out();
    String other = agree("a", "c", "k3").out();
    assertThat(first).isEqualTo(second).contains("指纹").isNotEqualTo(other);
    Path list = InventedLists.list(folder.resolve("l.csv"), InventedLists.people("R", 0, 20));
    InventedLists.tokens(folder, "k1", list, "t1");
    InventedLists.tokens(folder, "k2", list, "t2");
    InventedLists.Run match =
        InventedLists.runOk(
            "match",
            "--left",
            folder.resolve("t1"),
            "--right",
            folder.resolve("t2"),
            "--out",
            folder.resolve("h"));
    assertThat(match.err()).contains("把握大的 20 对");
  }

  @Test
  @DisplayName("自己的要约、别的批次的要约、弱公钥，都一句话拒绝")
  void wrongOffers() throws Exception {
    offer("a", "r", "p");
    offer("b", "r", "p");
    offer("c", "r", "别的用途");
    assertThat(refused("a", "a")).contains("是自己的要约");
    assertThat(refused("a", "c")).contains("不是同一次的");
    byte[] weak =
        KeyFactory.getInstance("X25519")
            .generatePublic(
                new XECPublicKeySpec(NamedParameterSpec.X25519, java.math.BigInteger.ZERO))
            .getEncoded();
    KeyFile.writeSecret(folder.resolve("w.offer"), SealedKind.OFFER, KeyFile.head("r", "p"), weak);
    assertThat(refused("a", "w")).contains("公钥不能用");
    KeyFile.writeSecret(
        folder.resolve("x.offer"), SealedKind.OFFER, KeyFile.head("r", "p"), new byte[] {1, 2});
    assertThat(refused("a", "x")).contains("公钥不能用").endsWith("。");
    assertThat(refused("a", "b.secret")).contains("找不到文件");
  }

  private String refused(String own, String theirs) {
    InventedLists.Run run =
        InventedLists.run(
            "agree",
            "--secret",
            folder.resolve(own + ".secret"),
            "--offer",
            folder.resolve(theirs + ".offer"),
            "--out",
            folder.resolve("never"));
    assertThat(run.code()).isEqualTo(2);
    assertThat(folder.resolve("never")).doesNotExist();
    return run.lastSentence();
  }

  private void offer(String side, String run, String purpose) {
    InventedLists.runOk(
        "offer",
        "--run",
        run,
        "--purpose",
        purpose,
        "--offer",
        folder.resolve(side + ".offer"),
        "--secret",
        folder.resolve(side + ".secret"));
  }

  private InventedLists.Run agree(String own, String theirs, String key) {
    return InventedLists.runOk(
        "agree",
        "--secret",
        folder.resolve(own + ".secret"),
        "--offer",
        folder.resolve(theirs + ".offer"),
        "--out",
        folder.resolve(key));
  }

  /** The hex of a key file. */
  private static final class HexOf {
    static String key(Path file) throws IOException {
      return java.util.HexFormat.of().formatHex(KeyFile.read(file).secret());
    }
  }
}
