package org.relieflink.proof.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relieflink.proof.Octets;

@DisplayName("数据包：封好的原样拆得开；改一个字节、截一卷、换收件人，都不收")
class ParcelTest {
  private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

  @TempDir Path folder;

  private final SiteKeys from = SiteKeys.generate("jcy", Suite.INTERNATIONAL);

  private static ParcelLabel label(long sequence) {
    return new ParcelLabel("jcy", "mzj", "relief", sequence, AT);
  }

  private Path seal(SiteKeys to, long volumeBytes, Part... parts) throws IOException {
    Path out = folder.resolve("out");
    ParcelHead head =
        new SealParcel(from, to.card(), volumeBytes).seal(label(7), List.of(parts), out);
    return out.resolve(head.fileName());
  }

  private static List<Path> files(Path head) throws IOException {
    try (Stream<Path> files = Files.list(head.getParent())) {
      return files.sorted().toList();
    }
  }

  private ParcelFault fault(SiteKeys own, SiteCard sender, Path head) throws IOException {
    Path opened = folder.resolve("opened");
    try {
      new OpenParcel(own, sender).open(head, opened);
    } catch (ParcelRefusedException refused) {
      assertThat(opened).doesNotExist();
      return refused.fault();
    }
    throw new AssertionError("it was taken");
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  @DisplayName("几个文件、空文件、比一段长的文件，封了再拆一字不差；明文不在卷里")
  void openedAsSealed(Suite suite) throws Exception {
    SiteKeys to = SiteKeys.generate("mzj", suite);
    byte[] large = new byte[ContentKey.SEGMENT * 2 + 17];
    Arrays.fill(large, (byte) 'a');
    Path file = Files.write(folder.resolve("大.csv"), large);
    Path head =
        seal(to, 700_000, Part.of("话.jsonl", "张三\n"), Part.of("空", ""), Part.of("大 名单.csv", file));
    assertThat(CheckParcel.faults(head, ParcelHead.read(head))).isEmpty();
    List<Path> opened = new OpenParcel(to, from.card()).open(head, folder.resolve("opened"));
    assertThat(opened)
        .extracting(path -> path.getFileName().toString())
        .containsExactly("话.jsonl", "空", "大 名单.csv");
    assertThat(opened.get(0)).hasContent("张三\n");
    assertThat(opened.get(1)).isEmptyFile();
    assertThat(opened.get(2)).hasBinaryContent(large);
    assertThat(files(head)).hasSize(1 + 3);
    for (Path one : files(head)) {
      assertThat(new String(Files.readAllBytes(one), StandardCharsets.UTF_8))
          .doesNotContain("张三", "名单", "aaaaaaaaaa");
    }
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  @DisplayName("包头和卷里的每一个字节，改了都不收")
  void everyFlippedByte(Suite suite) throws Exception {
    SiteKeys to = SiteKeys.generate("mzj", suite);
    Path head = seal(to, 200, Part.of("a", "一句话"), Part.of("b", "另一句话"));
    for (Path file : files(head)) {
      byte[] good = Files.readAllBytes(file);
      for (int i = 0; i < good.length; i++) {
        byte[] bad = good.clone();
        bad[i] ^= 1;
        Files.write(file, bad);
        assertThat(fault(to, from.card(), head)).isNotNull();
      }
      Files.write(file, good);
    }
    assertThat(new OpenParcel(to, from.card()).open(head, folder.resolve("good"))).hasSize(2);
  }

  @Test
  @DisplayName("截短的、缺的、加长的卷说得出是哪一卷；补上这一卷就收")
  void everyTruncatedVolume() throws Exception {
    SiteKeys to = SiteKeys.generate("mzj", Suite.INTERNATIONAL);
    Path head = seal(to, 150, Part.of("a", "x".repeat(500)));
    ParcelHead read = ParcelHead.read(head);
    assertThat(read.volumes()).hasSizeGreaterThan(3);
    for (ParcelHead.Volume volume : read.volumes()) {
      Path file = head.resolveSibling(read.fileName(volume));
      byte[] good = Files.readAllBytes(file);
      for (int length = 0; length < good.length; length++) {
        Files.write(file, Arrays.copyOf(good, length));
        assertThat(CheckParcel.faults(head, read))
            .containsExactly(new VolumeFault(read.fileName(volume), ParcelFault.VOLUME_SHORT));
      }
      Files.write(file, Arrays.copyOf(good, good.length + 1));
      assertThat(fault(to, from.card(), head)).isEqualTo(ParcelFault.VOLUME_DAMAGED);
      Files.delete(file);
      assertThat(fault(to, from.card(), head)).isEqualTo(ParcelFault.VOLUME_MISSING);
      Files.write(file, good);
    }
    assertThat(new OpenParcel(to, from.card()).open(head, folder.resolve("good"))).hasSize(1);
  }

  @Test
  @DisplayName("别的收件人拆不开；同名的新钥匙也拆不开；别人签的、改了发件人的不收")
  void wrongPeople() throws Exception {
    SiteKeys to = SiteKeys.generate("mzj", Suite.INTERNATIONAL);
    Path head = seal(to, 1 << 20, Part.of("a", "一句话"));
    SiteKeys another = SiteKeys.generate("rst", Suite.INTERNATIONAL);
    SiteKeys sameName = SiteKeys.generate("mzj", Suite.INTERNATIONAL);
    SiteKeys forger = SiteKeys.generate("jcy", Suite.INTERNATIONAL);
    assertThat(fault(another, from.card(), head)).isEqualTo(ParcelFault.WRONG_RECEIVER);
    assertThat(fault(sameName, from.card(), head)).isEqualTo(ParcelFault.WRONG_RECEIVER);
    assertThat(fault(to, forger.card(), head)).isEqualTo(ParcelFault.WRONG_SIGNATURE);
    assertThat(fault(to, another.card(), head)).isEqualTo(ParcelFault.WRONG_SENDER);
  }

  @Test
  @DisplayName("登记过的发件人把包头改成给别人、换成别的卷再签：内容和它的位置对不上")
  void resigned() throws Exception {
    SiteKeys to = SiteKeys.generate("mzj", Suite.INTERNATIONAL);
    Path head = seal(to, 1 << 20, Part.of("a", "一句话"));
    ParcelHead read = ParcelHead.read(head);
    ParcelHead moved = ParcelHead.sign(label(8), read.seal(), read.volumes(), from.signing());
    Path other = Files.writeString(head.resolveSibling(moved.fileName()), moved.text());
    Files.copy(
        head.resolveSibling(read.fileName(read.volumes().get(0))),
        head.resolveSibling(moved.fileName(moved.volumes().get(0))),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(fault(to, from.card(), other)).isEqualTo(ParcelFault.CONTENT_BROKEN);
  }

  @Test
  @DisplayName("文件名带路径、重名的不封；封的时候文件变了不封")
  void unusableParts() {
    SiteKeys to = SiteKeys.generate("mzj", Suite.INTERNATIONAL);
    for (String name :
        List.of("../x", "a/b", "a\\b", ".x", "", " ", "a\nb", "x".repeat(201), "a:b")) {
      assertThat(Part.isName(name)).as(name).isFalse();
    }
    assertThatThrownBy(() -> seal(to, 100, Part.of("a", "1"), Part.of("a", "2")))
        .isInstanceOf(ParcelRefusedException.class);
    int[] opened = {0};
    Part changing =
        new Part("a", () -> new java.io.ByteArrayInputStream(new byte[] {(byte) opened[0]++}));
    assertThatThrownBy(() -> seal(to, 100, changing))
        .isInstanceOf(ParcelRefusedException.class)
        .hasMessageContaining("PART_UNUSABLE");
    assertThat(folder.resolve("out").resolve(label(7).name() + ".pkg")).doesNotExist();
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  @DisplayName("回执改一个字节就不认；钥匙文件写了再读是同一把，不覆盖")
  void receiptsAndKeys(Suite suite) throws Exception {
    SiteKeys to = SiteKeys.generate("mzj", suite);
    to.write(folder.resolve("keys"));
    SiteKeys read = SiteKeys.read(folder.resolve("keys"), "mzj");
    assertThat(read.card()).isEqualTo(to.card()).isEqualTo(SiteCard.parse(to.card().text()));
    assertThatThrownBy(() -> to.write(folder.resolve("keys"))).isInstanceOf(IOException.class);
    Path head = seal(to, 1 << 20, Part.of("a", "一句话"));
    var taken =
        new ParcelReceipt.Taken(
            ParcelHead.read(head),
            AT,
            3,
            List.of(new ParcelReceipt.Refused(2, "SHARING_MOVED_ON")));
    ParcelReceipt receipt = ParcelReceipt.sign(taken, read);
    assertThat(ParcelReceipt.read(receipt.text(), to.card())).isEqualTo(receipt);
    byte[] good = receipt.text().getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < good.length; i++) {
      byte[] bad = good.clone();
      bad[i] ^= 1;
      String text = new String(bad, StandardCharsets.UTF_8);
      assertThatThrownBy(() -> ParcelReceipt.read(text, to.card()))
          .isInstanceOfAny(
              ParcelRefusedException.class,
              IllegalArgumentException.class,
              java.time.DateTimeException.class);
    }
  }

  @Test
  @DisplayName("名片读不懂的、钥匙不能用的不收；没有一个字节能换")
  void cards() {
    assertThatThrownBy(() -> SiteCard.parse("relief-site/1 site=x"))
        .isInstanceOf(ParcelRefusedException.class);
    String good = from.card().text();
    SiteCard zeros =
        new SiteCard(
            "jcy",
            from.card().signs(),
            new SealingKey(Suite.INTERNATIONAL, Octets.of(new byte[32])));
    assertThatThrownBy(() -> SiteCard.accept(zeros.text()))
        .isInstanceOf(ParcelRefusedException.class);
    assertThat(SiteCard.accept(good)).isEqualTo(from.card());
    SiteCard other = SiteCard.parse(good.replace("site=jcy", "site=mzj"));
    assertThat(other.fingerprint()).isNotEqualTo(from.card().fingerprint());
  }

  @Test
  @DisplayName("不把内容整个放进内存：读写的每一段不超过一兆")
  void streams() throws Exception {
    SiteKeys to = SiteKeys.generate("mzj", Suite.INTERNATIONAL);
    long bytes = 40L << 20;
    Part endless = new Part("大", () -> zeros(bytes));
    Path head = seal(to, 16L << 20, endless);
    assertThat(ParcelHead.read(head).volumes()).hasSize(3);
    long[] seen = {0, 0};
    new OpenParcel(to, from.card())
        .open(
            head,
            (OpenParcel.Sinks)
                name ->
                    new java.io.OutputStream() {
                      @Override
                      public void write(int one) {
                        seen[0]++;
                      }

                      @Override
                      public void write(byte[] data, int at, int length) {
                        seen[0] += length;
                        seen[1] = Math.max(seen[1], length);
                      }
                    });
    assertThat(seen[0]).isEqualTo(bytes);
    assertThat(seen[1]).isEqualTo(ContentKey.SEGMENT);
  }

  private static InputStream zeros(long bytes) {
    return new InputStream() {
      private long left = bytes;

      @Override
      public int read() {
        return left-- > 0 ? 0 : -1;
      }

      @Override
      public int read(byte[] buffer, int at, int length) {
        int got = (int) Math.min(left, length);
        Arrays.fill(buffer, at, at + got, (byte) 0);
        left -= got;
        return got == 0 && length > 0 ? -1 : got;
      }
    };
  }
}
