package org.relieflink.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.relieflink.proof.SignedRoot.Root;

@DisplayName("树根的文字：能打印、能念、能读回，动一个字就验不过")
class RootTextTest {
  private static final Instant AT = Instant.parse("2026-11-23T01:12:40.000001Z");

  static Root root(long size) {
    return new Root(
        "0123456789abcdef",
        size,
        AT,
        LogDigest.SM3.plain(new byte[] {1}),
        LogDigest.SHA256.plain(new byte[] {2}),
        SignedRoot.noChain());
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @DisplayName("写出去再读回来，一字不差；只有对的公钥认它")
  void readsBack(Algorithm algorithm) {
    SigningKey key = algorithm.generate();
    SignedRoot signed = root(17).sign(key);
    SignedRoot again = SignedRoot.parse(signed.line());
    assertThat(again).isEqualTo(signed);
    assertThat(again.signedBy(VerifyingKey.parse(key.publicKey().text()))).isTrue();
    assertThat(again.signedBy(algorithm.generate().publicKey())).isFalse();
    SigningKey witness = Algorithm.ED25519.generate();
    KeptRoot kept = KeptRoot.sign(signed, "市检察院", AT, witness);
    assertThat(KeptRoot.parse(kept.line())).isEqualTo(kept);
    assertThat(kept.markedBy(witness.publicKey())).isTrue();
    assertThat(kept.markedBy(key.publicKey())).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Algorithm.class)
  @DisplayName("改任何一个字，不是读不回来，就是签名不对")
  void everyCharacterCounts(Algorithm algorithm) {
    SigningKey key = algorithm.generate();
    String line = root(17).sign(key).line();
    for (int i = 0; i < line.length(); i++) {
      char other = line.charAt(i) == '7' ? '8' : '7';
      String changed = line.substring(0, i) + other + line.substring(i + 1);
      assertThat(accepted(changed, key.publicKey())).as(changed).isFalse();
    }
  }

  private static boolean accepted(String line, VerifyingKey key) {
    try {
      return SignedRoot.parse(line).signedBy(key);
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  @Test
  @DisplayName("证人的名字、时间改了，副签就不对")
  void marksCoverNameAndTime() {
    SigningKey witness = Algorithm.ED25519.generate();
    KeptRoot kept = KeptRoot.sign(root(3).sign(Algorithm.ED25519.generate()), "甲", AT, witness);
    for (String changed :
        List.of(
            kept.line().replace("name=甲", "name=乙"),
            kept.line().replace("size=3", "size=4"),
            kept.line()
                .replace(
                    "| relief-witness/1 name=甲 at=2026", "| relief-witness/1 name=甲 at=2027"))) {
      assertThat(changed).isNotEqualTo(kept.line());
      assertThat(KeptRoot.parse(changed).markedBy(witness.publicKey())).isFalse();
    }
  }

  @Test
  @DisplayName("私钥的文字读回来是同一把；两半不配就不收；打印出来只有编号")
  void keysReadBack() {
    for (Algorithm algorithm : Algorithm.values()) {
      SigningKey key = algorithm.generate();
      assertThat(SigningKey.parse(key.secretText() + "\n").publicKey()).isEqualTo(key.publicKey());
      assertThat(key.toString()).isEqualTo(key.publicKey().id()).hasSize(16);
      String mixed =
          key.secretText().replaceAll("public=.*", "public=")
              + algorithm.generate().publicKey().key().base64();
      assertThatThrownBy(() -> SigningKey.parse(mixed))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  @DisplayName("SM2 与国标附录的例子一致")
  void publishedSm2() {
    VerifyingKey key =
        new VerifyingKey(
            Algorithm.SM2,
            Octets.ofHex(
                "04"
                    + "09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020"
                    + "ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13"));
    // two numbers as ASN.1: both start with a bit set and take a nought before them
    Octets signature =
        Octets.ofHex(
            "3046"
                + "022100f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3"
                + "022100b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa");
    assertThat(key.verifies("message digest", signature)).isTrue();
    assertThat(key.verifies("message digesT", signature)).isFalse();
  }

  @Test
  @DisplayName("规范字节分得清：字段挪一个字、没有和空的，都不一样；时间只到微秒")
  void canonicalBytesAreUnambiguous() {
    List<LogEntry> entries = new ArrayList<>();
    entries.add(entry(1, AT, "ab", "c"));
    entries.add(entry(1, AT, "a", "bc"));
    entries.add(entry(1, AT, "abc", ""));
    entries.add(entry(1, AT, "abc", null));
    entries.add(entry(1, AT, null, "abc"));
    entries.add(entry(11, AT, "ab", "c"));
    entries.add(entry(1, AT.plusNanos(1000), "ab", "c"));
    Set<Octets> seen = new HashSet<>();
    entries.forEach(entry -> assertThat(seen.add(Octets.of(entry.canonical()))).isTrue());
    assertThat(entry(1, AT.plusNanos(999), "ab", "c").canonical())
        .isEqualTo(entries.get(0).canonical());
  }

  @Test
  @DisplayName("公布的规范字节和叶子摘要，另一种语言照文档算出的也是这个")
  void publishedEntry() {
    LogEntry entry = entry(7, AT, "YX0217", "CLERK");
    assertThat(LogDigest.SM3.leaf(entry.canonical()).hex()).isEqualTo(PUBLISHED_SM3);
    assertThat(LogDigest.SHA256.leaf(entry.canonical()).hex()).isEqualTo(PUBLISHED_SHA256);
  }

  private static final String PUBLISHED_SM3 =
      "43a9c4cedef22e257c6a2708e592b32f8fbcc06c7c219dd6efae3fec45e990f2";
  private static final String PUBLISHED_SHA256 =
      "ee01fe354b755568d2a60513e310b4a16b1ce2f4bdd3321a0875386ee27d67fd";

  /** An entry with two fields of interest, the others empty. */
  static LogEntry entry(long id, Instant at, String officer, String role) {
    String[] fields = new String[LogEntry.NAMES.size()];
    Arrays.fill(fields, "");
    fields[0] = officer;
    fields[1] = role;
    return new LogEntry(id, at, Arrays.asList(fields));
  }
}
