package org.relieflink.keyed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("规范字节和标记：与公布的测试向量一致")
class TestVectorsTest {
  static TestVectors.Vector first(TokenKind kind) {
    try {
      return TestVectors.published().stream()
          .filter(vector -> vector.kind() == kind)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @DisplayName("每条向量（由另一种语言独立算出）的规范字节和标记都对得上，每个种类都有")
  void everyVectorHolds() throws IOException {
    List<TestVectors.Vector> vectors = TestVectors.published();
    assertThat(vectors).hasSize(35);
    assertThat(vectors)
        .allSatisfy(
            vector -> {
              assertThat(vector.computedCanonical()).isEqualTo(vector.canonical());
              assertThat(vector.computedToken()).isEqualTo(vector.token());
            });
    for (TokenKind kind : TokenKind.ALL) {
      assertThat(vectors)
          .anyMatch(vector -> vector.kind() == kind && !vector.token().isEmpty())
          .anyMatch(vector -> vector.kind() == kind && vector.token().isEmpty());
    }
  }

  @Test
  @DisplayName("自检命令说通过，并说出规范写法的版本")
  void selfTest() {
    assertThat(InventedLists.runOk("check").out()).contains("35 条测试向量一致", "规范写法的版本");
  }

  @Test
  @DisplayName("月日写反的两个日期，标记相同；年不同就不同")
  void monthAndDayHaveNoOrder() {
    TestVectors.Vector written = first(TokenKind.SOUND_BIRTH);
    var fields = written.fields();
    var swapped = withBirth(fields, 19700506);
    var later = withBirth(fields, 19710605);
    assertThat(TokenKind.SOUND_BIRTH.value(swapped)).isEqualTo(TokenKind.SOUND_BIRTH.value(fields));
    assertThat(TokenKind.SOUND_BIRTH.value(later))
        .isNotEqualTo(TokenKind.SOUND_BIRTH.value(fields));
  }

  private static org.relieflink.linkage.StandardFields withBirth(
      org.relieflink.linkage.StandardFields of, int birth) {
    return new org.relieflink.linkage.StandardFields(
        of.number(),
        of.name(),
        of.nameSound(),
        of.surnameSound(),
        birth,
        0,
        of.sex(),
        of.village(),
        of.phone());
  }

  @Property
  @Label("规范字节可以唯一地读回来：不同的字段从不给出相同的字节")
  void canonicalBytesCanBeReadBack(
      @ForAll @Size(max = 6) List<@StringLength(max = 40) String> fields) {
    List<String> wellFormed = fields.stream().map(TestVectorsTest::withoutHalves).toList();
    assertThat(read(CanonicalBytes.of(wellFormed))).isEqualTo(wellFormed);
  }

  private static String withoutHalves(String text) {
    return text.codePoints()
        .filter(c -> c < 0xD800 || c > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static List<String> read(byte[] bytes) {
    List<String> fields = new java.util.ArrayList<>();
    for (int at = 0; at < bytes.length; ) {
      int length = (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
      fields.add(new String(bytes, at + 2, length, java.nio.charset.StandardCharsets.UTF_8));
      at += 2 + length;
    }
    return fields;
  }

  @Property
  @Label("指纹是八组五位数字，不同的密钥指纹不同，指纹里没有密钥的字节")
  void fingerprints(@ForAll @Size(32) byte[] secret) {
    RunKey key = new RunKey("r", "p", secret);
    assertThat(key.fingerprint()).matches("(\\d{5} ){7}\\d{5}");
    byte[] other = secret.clone();
    other[31] ^= 1;
    assertThat(new RunKey("r", "p", other).fingerprint()).isNotEqualTo(key.fingerprint());
    assertThat(key.toString()).doesNotContain(HexFormat.of().formatHex(secret));
  }
}
