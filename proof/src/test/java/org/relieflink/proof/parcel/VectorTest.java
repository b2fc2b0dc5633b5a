package org.relieflink.proof.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relieflink.proof.Octets;

/** 校验向量：the same as in {@code docs/reference/package-format.md}. */
@DisplayName("数据包的校验向量：别人照文档写的程序，算出来要一样")
class VectorTest {
  @TempDir Path folder;

  static OpeningKey key(Suite suite, int seed) {
    byte[] secret = new byte[32];
    java.util.Arrays.fill(secret, (byte) seed);
    return OpeningKey.parse(
        "relief-opening-key/1 suite=" + suite.code() + " secret=" + Octets.of(secret).base64());
  }

  @ParameterizedTest
  @CsvSource({
    "INTERNATIONAL, 1a55629ae3d55518157674a43670f9a6567eb9cb49b7eef023fe8f345f72808d",
    "SM, f015d3d70f18ad14628e0ad195c9be42e32b670ca7456e2edcaac2236902414e",
  })
  @DisplayName("收件人的私钥每字节 1，一次性私钥每字节 2：卷的 SHA-256 一定")
  void volume(Suite suite, String sha256) throws Exception {
    SiteKeys from = SiteKeys.generate("jcy", Suite.INTERNATIONAL);
    SiteKeys to = new SiteKeys("mzj", suite.signing().generate(), key(suite, 1));
    ParcelLabel label =
        new ParcelLabel("jcy", "mzj", "relief", 7, Instant.parse("2026-11-27T08:00:00Z"));
    ParcelHead head =
        new SealParcel(from, to.card(), 1L << 20)
            .seal(label, List.of(Part.of("a.txt", "张三\n")), folder, key(suite, 2));
    assertThat(head.volumes()).hasSize(1);
    assertThat(head.volumes().get(0).sha256().hex()).isEqualTo(sha256);
    Path file = folder.resolve(head.fileName());
    List<Path> opened = new OpenParcel(to, from.card()).open(file, folder.resolve("o"));
    assertThat(Files.readString(opened.get(0))).isEqualTo("张三\n");
  }
}
