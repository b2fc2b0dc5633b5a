package org.relieflink.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("数据包的命令：做钥匙、封、查、拆")
class PackageTest {
  @TempDir Path folder;

  private Run keys(String site, String suite) {
    return Run.of(
        "package", "keys", "--site", site, "--out", folder.resolve(site), "--suite", suite);
  }

  private Path card(String site) {
    return folder.resolve(site).resolve(site + ".site");
  }

  private Run seal(Path file, int sequence) {
    return Run.of(
        "package",
        "seal",
        file,
        "--keys",
        folder.resolve("jcy"),
        "--site",
        "jcy",
        "--card",
        card("mzj"),
        "--sequence",
        sequence,
        "--out",
        folder.resolve("disk"),
        "--volume-mb",
        1);
  }

  private Run open(Path head, String site, String from, String out) {
    return Run.of(
        "package",
        "open",
        head,
        "--keys",
        folder.resolve(site),
        "--site",
        site,
        "--card",
        card(from),
        "--out",
        folder.resolve(out));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x25519-aes256gcm", "sm2-sm4gcm"})
  @DisplayName("封了查、查了拆，一字不差；坏一卷说得出哪一卷，退出码 3；别人拆不开，退出码 2")
  void sealedCheckedOpened(String suite) throws Exception {
    assertThat(keys("jcy", suite).out().strip()).matches("([0-9a-f]{8}-){3}[0-9a-f]{8}");
    keys("mzj", suite);
    keys("rst", suite);
    Path list = Files.write(folder.resolve("名单.csv"), new byte[(1 << 20) + 99]);
    Run sealed = seal(list, 7);
    assertThat(sealed.code()).isZero();
    assertThat(sealed.sentence()).contains("1 个文件，2 卷");
    Path head = Path.of(sealed.out().strip());
    assertThat(Run.of("package", "check", head).sentence()).contains("签名没有查");
    assertThat(Run.of("package", "check", head, "--card", card("jcy")).sentence())
        .contains("签名是对的");
    Run other = open(head, "rst", "jcy", "no");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.sentence()).contains("给“mzj”的");
    assertThat(open(head, "mzj", "rst", "no").code()).isEqualTo(2);
    Path volume = head.resolveSibling("jcy-mzj-relief-00000007.v0002");
    byte[] good = Files.readAllBytes(volume);
    byte[] bad = good.clone();
    bad[3] ^= 1;
    Files.write(volume, bad);
    Run broken = Run.of("package", "check", head);
    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.out()).contains("jcy-mzj-relief-00000007.v0002").doesNotContain("v0001");
    assertThat(open(head, "mzj", "jcy", "no").code()).isEqualTo(3);
    Files.write(volume, good);
    Run opened = open(head, "mzj", "jcy", "拆开");
    assertThat(opened.code()).isZero();
    assertThat(folder.resolve("拆开").resolve("名单.csv")).hasSameBinaryContentAs(list);
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  @DisplayName("写错的、已经有的，一句话说清，退出码 2，不覆盖")
  void refusals() throws Exception {
    keys("jcy", "x25519-aes256gcm");
    assertThat(keys("jcy", "x25519-aes256gcm").sentence()).contains("没有覆盖");
    assertThat(keys("Bad-Name", "x25519-aes256gcm").code()).isEqualTo(2);
    assertThat(keys("mzj", "rot13").sentence()).contains("rot13");
    keys("mzj", "sm2-sm4gcm");
    Path list = Files.writeString(folder.resolve("a.csv"), "x");
    assertThat(seal(list, 0).code()).isEqualTo(2);
    assertThat(seal(folder.resolve("没有.csv"), 1).code()).isEqualTo(2);
    assertThat(seal(list, 1).code()).isZero();
    assertThat(seal(list, 1).sentence()).contains("已经有了");
    assertThat(Run.of("package", "check", list).code()).isEqualTo(2);
    assertThat(Run.of("package", "check", folder.resolve("无.pkg")).code()).isEqualTo(2);
    assertThat(Run.of("package").code()).isEqualTo(2);
  }
}
