package org.relieflink.platform.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("密码算法：和公布的答案一致")
class KnownAnswersTest {
  private static final HexFormat HEX = HexFormat.of();

  private static byte[] hex(String text) {
    return HEX.parseHex(text.toLowerCase(java.util.Locale.ROOT));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private record Case(String key, String nonce, String bound, String plain, String sealed) {
    void holdsFor(Suite suite) {
      byte[] out = suite.seal(hex(key), hex(nonce), hex(bound), hex(plain));
      assertThat(HEX.formatHex(out)).isEqualToIgnoringCase(sealed);
      assertThat(suite.open(hex(key), hex(nonce), hex(bound), out)).isEqualTo(hex(plain));
    }
  }

  @Tag("asvs-11.3.2")
  @Test
  @DisplayName("SM4-GCM：RFC 8998 附录 A.1")
  void sm4() {
    new Case(
            "0123456789ABCDEFFEDCBA9876543210",
            "00001234567800000000ABCD",
            "FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2",
            "AAAAAAAAAAAAAAAABBBBBBBBBBBBBBBBCCCCCCCCCCCCCCCCDDDDDDDDDDDDDDDD"
                + "EEEEEEEEEEEEEEEEFFFFFFFFFFFFFFFFEEEEEEEEEEEEEEEEAAAAAAAAAAAAAAAA",
            "17F399F08C67D5EE19D0DC9969C4BB7D5FD46FD3756489069157B282BB200735"
                + "D82710CA5C22F0CCFA7CBF93D496AC15A56834CBCF98C397B4024A2691233B8D"
                + "83DE3541E4C2B58177E065A9BF7B62EC")
        .holdsFor(Suite.SM4_GCM);
  }

  @Tag("asvs-11.3.2")
  @Test
  @DisplayName("AES-256-GCM：GCM 规范的第 16 例（NIST SP 800-38D）")
  void aes() {
    new Case(
            "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308",
            "cafebabefacedbaddecaf888",
            "feedfacedeadbeeffeedfacedeadbeefabaddad2",
            "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
                + "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39",
            "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
                + "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
                + "76fc6ece0f4e1768cddf8853bb2d551b")
        .holdsFor(Suite.AES_256_GCM);
  }

  @Test
  @DisplayName("HMAC-SM3：GM/T 0042-2015 附录 D.3")
  void hmac() {
    byte[] key = hex("0102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f20");
    byte[] data = text("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".repeat(2));
    assertThat(new KeyedDigest(key).of(data))
        .isEqualTo(hex("ca05e144ed05d1857840d1f318a4a8669e559fc8391f414485bfdf7bb408963a"));
    assertThat(new KeyedDigest(text("Jefe")).of(text("what do ya want for nothing?")))
        .isEqualTo(hex("2e87f1d16862e6d964b50a5200bf2b10b764faa9680a296a2405f24bec39f882"));
  }

  @Test
  @DisplayName("派生钥匙：就是一块的 HKDF-Expand（RFC 5869），和另一份实现一致")
  void derivation() {
    byte[] key = hex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    HKDFBytesGenerator other = new HKDFBytesGenerator(new SM3Digest());
    other.init(HKDFParameters.skipExtractParameters(key, text("relieflink/subject")));
    byte[] expected = new byte[KeyedDigest.LENGTH];
    other.generateBytes(expected, 0, expected.length);
    assertThat(new KeyedDigest(key).derive("relieflink/subject")).isEqualTo(expected);
  }
}
