package org.relieflink.proof.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.relieflink.kernel.console.Voice;
import org.relieflink.proof.Algorithm;
import org.relieflink.proof.CertificateFile;
import org.relieflink.proof.ExportedEntry;
import org.relieflink.proof.LogDigest;
import org.relieflink.proof.LogEntry;
import org.relieflink.proof.Octets;
import org.relieflink.proof.PackManifest;
import org.relieflink.proof.ProvenEntry;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.SigningKey;
import org.relieflink.proof.verify.PackFault.Kind;

@DisplayName("证据包：不要服务器就能验；改一个字节、一笔、一份证明，都说得出是哪里")
class PackTest {
  @TempDir Path folder;
  private final SigningKey server = Algorithm.ED25519.generate();
  private final Random random = new Random(41);
  private InventedPack pack;
  private PackManifest honest;

  @BeforeEach
  void invent() {
    var trail = new InventedTrail(random, 40 + random.nextInt(40));
    trail.seals =
        trail.seals.stream().map(seal -> seal.root().sign(server)).collect(Collectors.toList());
    pack = new InventedPack(trail);
    honest = pack.manifest();
  }

  private List<PackFault> faults(PackManifest manifest) throws IOException {
    Path file = pack.zip(folder.resolve("pack.zip"), manifest);
    return PackVerifier.verify(file, new Roots(), Roots.Keys.server(server.publicKey())).faults();
  }

  private void replace(int which, ProvenEntry entry) {
    pack.entries.set(which, entry);
    pack.write();
  }

  @Test
  @DisplayName("好的包没有误报；笔数都验过")
  void good() throws IOException {
    for (int round = 0; round < 50; round++) {
      invent();
      Path file = pack.zip(folder.resolve("good" + round + ".zip"), honest);
      PackVerdict verdict =
          PackVerifier.verify(file, new Roots(), Roots.Keys.server(server.publicKey()));
      assertThat(verdict.faults()).isEmpty();
      assertThat(verdict.proven()).isEqualTo(pack.entries.size());
    }
  }

  @Test
  @DisplayName("任何文件改一个字节：说出是哪个文件")
  void aByte() throws IOException {
    for (String name : List.copyOf(pack.files.keySet())) {
      byte[] before = pack.files.get(name).clone();
      byte[] after = before.clone();
      after[random.nextInt(after.length - 1)] ^= 1;
      pack.files.put(name, after);
      try {
        assertThat(faults(honest)).contains(PackFault.file(Kind.FILE_CHANGED, name));
      } catch (IllegalArgumentException unreadable) {
        assertThat(unreadable).hasMessage(name); // no roots or proofs any more: named, and refused
      }
      pack.files.put(name, before);
    }
  }

  @Test
  @DisplayName("改一笔的内容，清单、摘要也跟着改：说出第几笔、编号")
  void anEntry() throws IOException {
    for (int which = 0; which < pack.entries.size(); which++) {
      ProvenEntry old = pack.entries.get(which);
      ExportedEntry row = old.entry();
      List<String> fields = new ArrayList<>(row.entry().fields());
      fields.set(5, "party-999");
      LogEntry other = new LogEntry(row.id(), row.entry().at(), fields);
      long at = row.position();
      replace(
          which,
          new ProvenEntry(
              ExportedEntry.sealed(at, row.id(), other, row.leaf()), old.sm3(), old.sha256()));
      assertThat(faults(pack.manifest()))
          .containsExactly(PackFault.entry(Kind.ENTRY_CHANGED, at, row.id()));
      replace(which, new ProvenEntry(InventedTrail.row(at, other), old.sm3(), old.sha256()));
      assertThat(faults(pack.manifest()))
          .containsExactly(PackFault.entry(Kind.PROOF_WRONG, at, row.id()));
      replace(which, old);
    }
  }

  @Test
  @DisplayName("改一份证明（哪一棵树的都一样）、换位置：说出是哪一笔")
  void aProof() throws IOException {
    for (int which = 0; which < pack.entries.size(); which++) {
      ProvenEntry old = pack.entries.get(which);
      PackFault fault = PackFault.entry(Kind.PROOF_WRONG, old.entry().position(), old.entry().id());
      replace(which, new ProvenEntry(old.entry(), bent(old.sm3()), old.sha256()));
      assertThat(faults(pack.manifest())).containsExactly(fault);
      replace(which, new ProvenEntry(old.entry(), old.sm3(), bent(old.sha256())));
      assertThat(faults(pack.manifest())).containsExactly(fault);
      replace(
          which,
          new ProvenEntry(old.entry(), old.sm3().subList(1, old.sm3().size()), old.sha256()));
      assertThat(faults(pack.manifest())).containsExactly(fault);
      replace(which, old);
    }
    ProvenEntry first = pack.entries.get(0);
    ExportedEntry row = first.entry();
    replace(
        0,
        new ProvenEntry(
            ExportedEntry.sealed(2, row.id(), row.entry(), row.leaf()),
            first.sm3(),
            first.sha256()));
    assertThat(faults(pack.manifest()))
        .containsExactly(PackFault.entry(Kind.PROOF_WRONG, 2, row.id()));
  }

  private List<Octets> bent(List<Octets> path) {
    List<Octets> other = new ArrayList<>(path);
    int which = random.nextInt(path.size());
    other.set(which, LogDigest.SM3.plain(path.get(which).bytes()));
    return other;
  }

  @Test
  @DisplayName("抽走、多放、重复一笔，抽走、多放一个文件：都说得出")
  void missingAndExtra() throws IOException {
    ProvenEntry last = pack.entries.get(pack.entries.size() - 1);
    pack.put(
        PackManifest.ENTRIES,
        pack.entries.stream().limit(3).map(ProvenEntry::line).collect(Collectors.joining("\n")));
    assertThat(faults(pack.manifest()))
        .extracting(PackFault::kind)
        .containsExactly(Kind.ENTRIES_COUNT);
    pack.entries.add(last);
    pack.write();
    assertThat(faults(pack.manifest()))
        .extracting(PackFault::kind)
        .containsExactly(Kind.ENTRY_UNREADABLE);
    pack.entries.remove(pack.entries.size() - 1);
    pack.write();
    pack.put("extra.txt", "后来放的");
    assertThat(faults(honest)).containsExactly(PackFault.file(Kind.FILE_EXTRA, "extra.txt"));
    pack.files.remove("extra.txt");
    pack.files.remove("README.txt");
    assertThat(faults(honest)).containsExactly(PackFault.file(Kind.FILE_MISSING, "README.txt"));
  }

  @Test
  @DisplayName("树根：别的钥匙签的、抽走的、前后不相接的、和证人存的不一样的")
  void roots() throws IOException {
    SigningKey other = Algorithm.ED25519.generate();
    Path file = pack.zip(folder.resolve("pack.zip"), honest);
    assertThat(
            PackVerifier.verify(file, new Roots(), Roots.Keys.server(other.publicKey())).faults())
        .extracting(PackFault::kind)
        .containsExactly(Kind.ROOT_WRONG);
    Roots witnessed = new Roots();
    SignedRoot last = pack.trail.seals.get(pack.trail.seals.size() - 1);
    SignedRoot.Root root = last.root();
    var forked =
        new SignedRoot.Root(
            root.origin(), root.size(), root.at(), root.sha256(), root.sm3(), root.previous());
    witnessed.add(forked.sign(server), Roots.Keys.NONE);
    assertThat(PackVerifier.verify(file, witnessed, Roots.Keys.NONE).faults())
        .extracting(PackFault::kind)
        .contains(Kind.ROOT_WRONG);
    pack.put(PackManifest.PROOFS, "");
    assertThat(faults(pack.manifest())).extracting(PackFault::kind).contains(Kind.ROOTS_APART);
    pack.put(PackManifest.ROOTS, pack.trail.seals.get(0).line() + "\n");
    assertThat(faults(pack.manifest())).extracting(PackFault::kind).contains(Kind.ROOT_MISSING);
  }

  @Test
  @DisplayName("命令行：一个包就够；退出码 0、1、2；每种不对都有话说")
  void program() throws IOException {
    Path file = pack.zip(folder.resolve("pack.zip"), honest);
    Said good = run("verify", file.toString());
    assertThat(good.out)
        .contains("一致：包里封存过的 %d 笔".formatted(pack.entries.size()))
        .contains("清单的 SM3：" + LogDigest.SM3.plain(honest.text().getBytes(StandardCharsets.UTF_8)));
    assertThat(good.err).contains("只用了包里的树根", "没有给服务器公钥");
    assertThat(good.code).isZero();
    pack.put("README.txt", "改过的说明\n");
    Said bad = run("verify", pack.zip(folder.resolve("bad.zip"), honest).toString());
    assertThat(bad.out).contains("不一致：包里的 README.txt 和清单上的摘要对不上，被改过。");
    assertThat(bad.code).isEqualTo(1);
    byte[] half = Files.readAllBytes(file);
    Path cut =
        Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(half, half.length / 2));
    assertThat(run("verify", cut.toString()).code).isEqualTo(2);
    var texts = Voice.texts(VerifyProgram.BUNDLE, false);
    for (Kind kind : Kind.values()) {
      assertThat(texts.containsKey("pack." + kind)).as("%s", kind).isTrue();
    }
  }

  private record Said(int code, String out, String err) {}

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

  @Test
  @DisplayName("销毁证明：说它的那一笔还没有封存，就还不能算数：那一笔可以连证明一起编出来")
  void certificateWithAnOpenEntry() throws IOException {
    pack.put(CertificateFile.NAME, "{}");
    pack.put(CertificateFile.DIGESTS, "HITS 0011223344556677\n");
    ExportedEntry some = pack.entries.get(0).entry();
    List<String> fields = new ArrayList<>(some.entry().fields());
    fields.set(LogEntry.NAMES.indexOf("action"), CertificateFile.ACTION);
    fields.set(
        LogEntry.NAMES.indexOf("result"),
        CertificateFile.result(
            pack.files.get(CertificateFile.NAME), pack.files.get(CertificateFile.DIGESTS)));
    LogEntry made = new LogEntry(999_999, some.entry().at(), fields);
    pack.entries.add(new ProvenEntry(ExportedEntry.open(made, true), List.of(), List.of()));
    pack.write();
    assertThat(faults(pack.manifest()))
        .extracting(PackFault::kind)
        .containsExactly(Kind.CERTIFICATE_OPEN);
  }

  @Test
  @DisplayName("销毁证明：包里有证明而没有一笔留痕说它，验不过")
  void certificateWithoutEntry() throws IOException {
    pack.put(CertificateFile.NAME, "{}");
    pack.put(CertificateFile.DIGESTS, "HITS 0011223344556677\n");
    assertThat(faults(pack.manifest()))
        .extracting(PackFault::kind)
        .containsExactly(Kind.CERTIFICATE_WRONG);
  }
}
