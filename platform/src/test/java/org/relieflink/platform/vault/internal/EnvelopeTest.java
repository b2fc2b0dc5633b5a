package org.relieflink.platform.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.platform.vault.BrokenSeal;

@DisplayName("信封：动一位、换一行、换一列、换一个人，都打不开")
class EnvelopeTest {
  private static final byte[] PLACE = place("pool.record", "sealed", "SA-1/7");
  private static final byte[] TEXT = "刘小凤 990123197403124024".getBytes(StandardCharsets.UTF_8);
  private final Random random = new Random(17);
  private Keyring keyring;
  @TempDir Path folder;

  @BeforeEach
  void keys() {
    keyring = Vaults.keyring(folder);
  }

  private static byte[] place(String table, String column, String row) {
    return (table + '\0' + column + '\0' + row).getBytes(StandardCharsets.UTF_8);
  }

  private Envelopes envelopes(String cipher) {
    return new Envelopes(keyring, Vaults.settings(folder, cipher));
  }

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @Tag("asvs-11.3.3")
  @ParameterizedTest
  @ValueSource(strings = {"aes-256-gcm", "sm4-gcm"})
  @DisplayName("每一位都翻一遍：没有一次打得开")
  void everyBit(String cipher) {
    Envelopes envelopes = envelopes(cipher);
    byte[] secret = bytes(32);
    byte[] sealed = envelopes.seal(PLACE, bytes(12), TEXT, secret);
    assertThat(envelopes.open(PLACE, sealed, secret)).isEqualTo(TEXT);
    for (int bit = 0; bit < sealed.length * 8; bit++) {
      byte[] changed = sealed.clone();
      changed[bit / 8] ^= (byte) (1 << (bit % 8));
      assertThatThrownBy(() -> envelopes.open(PLACE, changed, secret))
          .as("bit " + bit)
          .isInstanceOf(BrokenSeal.class);
    }
  }

  @Tag("asvs-11.3.3")
  @ParameterizedTest
  @ValueSource(strings = {"aes-256-gcm", "sm4-gcm"})
  @DisplayName("截短、换行、换列、换表、换人：打不开")
  void swapped(String cipher) {
    Envelopes envelopes = envelopes(cipher);
    byte[] secret = bytes(32);
    byte[] sealed = envelopes.seal(PLACE, bytes(12), TEXT, secret);
    for (byte[] other :
        new byte[][] {
          place("pool.record", "sealed", "SA-1/8"),
          place("pool.record", "content", "SA-1/7"),
          place("pool.file", "sealed", "SA-1/7")
        }) {
      assertThatThrownBy(() -> envelopes.open(other, sealed, secret))
          .isInstanceOf(BrokenSeal.class);
    }
    assertThatThrownBy(() -> envelopes.open(PLACE, sealed, bytes(32)))
        .isInstanceOf(BrokenSeal.class);
    assertThatThrownBy(() -> envelopes.open(PLACE, sealed, secret, secret))
        .isInstanceOf(BrokenSeal.class);
    for (int length = 0; length < sealed.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(sealed, length);
      assertThatThrownBy(() -> envelopes.open(PLACE, cut, secret)).isInstanceOf(BrokenSeal.class);
    }
  }

  @Tag("asvs-11.2.2")
  @Test
  @DisplayName("配置换了算法：旧的照样读得出")
  void bothCiphersAreRead() {
    byte[] secret = bytes(32);
    byte[] aes = envelopes("aes-256-gcm").seal(PLACE, bytes(12), TEXT, secret);
    byte[] sm4 = envelopes("sm4-gcm").seal(PLACE, bytes(12), TEXT, secret);
    assertThat(envelopes("sm4-gcm").open(PLACE, aes, secret)).isEqualTo(TEXT);
    assertThat(envelopes("aes-256-gcm").open(PLACE, sm4, secret)).isEqualTo(TEXT);
  }

  @Test
  @DisplayName("换了钥匙：新旧都读得出；旧钥匙吊销后旧的打不开")
  void versions() {
    Envelopes envelopes = envelopes("aes-256-gcm");
    byte[] secret = bytes(32);
    byte[] before = envelopes.seal(PLACE, bytes(12), TEXT, secret);
    keyring.begin();
    byte[] after = envelopes.seal(PLACE, bytes(12), TEXT, secret);
    assertThat(envelopes.open(PLACE, before, secret)).isEqualTo(TEXT);
    assertThat(after[1]).isEqualTo((byte) 2);
    keyring.revokeOld();
    assertThat(envelopes.open(PLACE, after, secret)).isEqualTo(TEXT);
    assertThatThrownBy(() -> envelopes.open(PLACE, before, secret)).isInstanceOf(BrokenSeal.class);
    Envelopes restarted =
        new Envelopes(Vaults.keyring(folder), Vaults.settings(folder, "aes-256-gcm"));
    assertThat(restarted.open(PLACE, after, secret)).isEqualTo(TEXT);
  }

  @Test
  @DisplayName("盲值：同样的内容同样的值，不同用途不同的值，不同钥匙不同的值")
  void blinds() {
    BlindKeys blinds = new BlindKeys(keyring);
    var number = org.relieflink.platform.vault.Use.NUMBER;
    byte[] first = blinds.newest(number, TEXT);
    assertThat(first).hasSize(17).isEqualTo(blinds.newest(number, TEXT));
    assertThat(blinds.newest(org.relieflink.platform.vault.Use.PERSON, TEXT)).isNotEqualTo(first);
    byte[] name = blinds.name(TEXT);
    keyring.begin();
    assertThat(blinds.newest(number, TEXT)).isNotEqualTo(first);
    assertThat(java.util.List.of(blinds.all(number, TEXT))).hasSize(2).contains(first);
    assertThat(blinds.name(TEXT)).isEqualTo(name);
  }
}
