package org.relieflink.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.kernel.console.Voice;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.KeptRoot;
import org.relieflink.proof.KeyFile;
import org.relieflink.proof.SigningKey;

@DisplayName("核验程序：说得清楚，退出码靠得住")
class ProgramTest {
  @TempDir Path folder;
  private final SigningKey server = Algorithm.SM2.generate();
  private final SigningKey witness = Algorithm.ED25519.generate();
  private Path export;
  private Path roots;
  private InventedTrail trail;

  private record Said(int code, String out, String err) {}

  @BeforeEach
  void write() throws IOException {
    trail = new InventedTrail(new Random(17), 25);
    trail.open.clear();
    trail.seals =
        trail.seals.stream().map(seal -> seal.root().sign(server)).collect(Collectors.toList());
    export = Files.writeString(folder.resolve("trail.jsonl"), trail.export());
    String lines =
        trail.seals.stream()
            .map(seal -> KeptRoot.sign(seal, "市院", Instant.EPOCH, witness).line())
            .collect(Collectors.joining("\n"));
    roots = Files.writeString(folder.resolve("roots.txt"), lines + "\n");
  }

  @Test
  @DisplayName("一致：退出码 0；给了公钥就核对签名")
  void good() throws IOException {
    Said said = run("verify", export.toString(), roots.toString());
    assertThat(said.out()).isEqualTo("一致：封存的 25 笔都和封存时一样，其中 25 笔有证人的树根作证。\n");
    assertThat(said.err()).contains("没有给服务器公钥");
    assertThat(said.code()).isZero();
    Path key = Files.writeString(folder.resolve("s.pub"), server.publicKey().text());
    Path mark = Files.writeString(folder.resolve("w.pub"), witness.publicKey().text());
    Said checked =
        run(
            "verify",
            export.toString(),
            roots.toString(),
            "--key",
            key.toString(),
            "--witness-key",
            mark.toString());
    assertThat(checked.err()).isEmpty();
    assertThat(checked.code()).isZero();
    Said english = run("verify", export.toString(), roots.toString(), "--lang", "en");
    assertThat(english.out()).startsWith("As sealed: all 25 ");
    Said other = run("verify", export.toString(), roots.toString(), "--key", mark.toString());
    assertThat(other.out()).contains("签名不是给的公钥签的");
    assertThat(other.code()).isEqualTo(1);
  }

  @Test
  @DisplayName("改了一笔：退出码 1，说出第几笔、编号、怎么了")
  void changed() throws IOException {
    Attack.CHANGE.strike(trail);
    Files.writeString(export, trail.export());
    Finding finding = trail.verify().finding();
    Said said = run("verify", export.toString(), roots.toString());
    assertThat(said.out())
        .isEqualTo(
            "不一致：第 %d 笔（编号 %d）的内容和封存时不一样，被改过。这是第一处。%n".formatted(finding.position(), finding.id()));
    assertThat(said.code()).isEqualTo(1);
  }

  @Test
  @DisplayName("文件缺了一截、不是那种文件、打不开：退出码 2，说明是哪一行")
  void unusable() throws IOException {
    String whole = Files.readString(export);
    Files.writeString(export, whole.substring(0, whole.lastIndexOf("{\"end\"")));
    Said half = run("verify", export.toString(), roots.toString());
    assertThat(half.code()).isEqualTo(2);
    assertThat(half.err()).contains("行读不懂，或者文件没有下载完");
    Said swapped = run("verify", roots.toString(), export.toString());
    assertThat(swapped.err()).contains("第 1 行不是树根");
    assertThat(swapped.code()).isEqualTo(2);
    assertThat(run("verify", "nowhere", roots.toString()).code()).isEqualTo(2);
    assertThat(run("verify", export.toString()).code()).isEqualTo(2);
    assertThat(run("verify", export.toString(), roots.toString(), "--kye", "x").err())
        .contains("--kye");
    assertThat(run("frobnicate").code()).isEqualTo(2);
    assertThat(run().code()).isEqualTo(2);
    assertThat(run("help").code()).isZero();
  }

  @Tag("asvs-13.3.2")
  @Test
  @DisplayName("做密钥：文件只有本人能读，不盖旧的；公钥在旁边")
  void keys() throws IOException {
    Path file = folder.resolve("seal.key");
    assertThat(run("key", "--out", file.toString(), "--algorithm", "sm2").code()).isZero();
    assertThat(Files.readString(KeyFile.publicFile(file)).strip())
        .isEqualTo(KeyFile.read(file).publicKey().text());
    assertThat(run("key", "--out", file.toString()).code()).isEqualTo(2);
    assertThat(run("key", "--out", folder.resolve("x").toString(), "--algorithm", "rsa").code())
        .isEqualTo(2);
    Files.setPosixFilePermissions(
        file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> KeyFile.read(file))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @DisplayName("两种文字的键一样；每种结果都有话说")
  void words() {
    var chinese = Voice.texts(VerifyProgram.BUNDLE, false);
    assertThat(Voice.texts(VerifyProgram.BUNDLE, true).keySet()).isEqualTo(chinese.keySet());
    for (Finding.Kind kind : Finding.Kind.values()) {
      assertThat(chinese.containsKey("finding." + kind)).as("%s", kind).isTrue();
    }
  }

  @Test
  @DisplayName("量一量的命令能跑完，每份证明都验得过")
  void measure() throws IOException {
    Said said = run("measure", "--entries", "3000");
    assertThat(said.out()).contains("一笔的证明最长 384 字节", "20000/20000 份验过", "核验 3,000 笔");
    assertThat(said.code()).isZero();
  }

  private static Said run(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        VerifyProgram.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Clock.systemUTC(),
            List.of(words));
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
