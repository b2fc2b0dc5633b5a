package org.relieflink.platform.vault.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.relieflink.platform.vault.BrokenSeal;

@DisplayName("密文文件：一段一段封，少一段、换一段、改一位都读不出")
class SealedFileTest {
  private static final int SEGMENT = SegmentWriter.SEGMENT;
  private static final int HEAD = SegmentWriter.HEAD + SegmentWriter.PREFIX;
  private static final int SEALED = SEGMENT + Suite.TAG;
  private final Random random = new SecureRandom(); // a nonce may not come twice under one key
  private final byte[] key = bytes(32);

  private byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  private byte[] seal(Suite suite, byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (SegmentWriter writer = new SegmentWriter(out, suite, key, bytes(SegmentWriter.PREFIX))) {
      writer.write(plain);
    }
    return out.toByteArray();
  }

  private byte[] open(byte[] sealed) throws IOException {
    try (SegmentReader reader = new SegmentReader(new ByteArrayInputStream(sealed), key)) {
      return reader.readAllBytes();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT, 3 * SEGMENT + 17})
  @DisplayName("各种长度：封了再读，一样")
  void lengths(int length) throws IOException {
    byte[] plain = bytes(length);
    for (Suite suite : Suite.values()) {
      assertThat(open(seal(suite, plain))).isEqualTo(plain);
    }
  }

  @Tag("asvs-11.3.3")
  @ParameterizedTest
  @EnumSource(Suite.class)
  @DisplayName("改、截、换、重复：读不出")
  void attacks(Suite suite) throws IOException {
    byte[] sealed = seal(suite, bytes(3 * SEGMENT + 17));
    for (int at = 0; at < sealed.length; at += 4_099) {
      byte[] changed = sealed.clone();
      changed[at] ^= 1;
      assertThatThrownBy(() -> open(changed)).as("byte " + at).isInstanceOf(BrokenSeal.class);
    }
    for (int segments = 0; segments <= 3; segments++) {
      byte[] cut = Arrays.copyOf(sealed, HEAD + segments * SEALED);
      assertThatThrownBy(() -> open(cut)).as(segments + " left").isInstanceOf(BrokenSeal.class);
    }
    byte[] swapped = sealed.clone();
    System.arraycopy(sealed, HEAD, swapped, HEAD + SEALED, SEALED);
    System.arraycopy(sealed, HEAD + SEALED, swapped, HEAD, SEALED);
    assertThatThrownBy(() -> open(swapped)).isInstanceOf(BrokenSeal.class);
    byte[] longer = Arrays.copyOf(sealed, sealed.length + 40);
    assertThatThrownBy(() -> open(longer)).isInstanceOf(BrokenSeal.class);
  }

  @Test
  @DisplayName("不是我们的文件：说打不开")
  void foreign() {
    assertThatThrownBy(() -> open("户编号,姓名".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .isInstanceOf(BrokenSeal.class);
  }
}
