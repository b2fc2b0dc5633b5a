package org.relieflink.platform.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.NewFactor;

@DisplayName("动态码：和 RFC 6238 附录 B 一位不差；前后各收一个；用过的和更早的不收")
class TotpTest {
  private static final byte[] RFC_SECRET =
      "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  @Test
  @DisplayName("RFC 6238 附录 B 的六个例子（SHA-1、八位）")
  void publishedVectors() {
    Map.of(
            59L, "94287082",
            1111111109L, "07081804",
            1111111111L, "14050471",
            1234567890L, "89005924",
            2000000000L, "69279037",
            20000000000L, "65353130")
        .forEach(
            (second, code) ->
                assertThat(Totp.code(RFC_SECRET, Totp.step(Instant.ofEpochSecond(second)), 8))
                    .isEqualTo(code));
  }

  @Test
  @DisplayName("一万个时刻：收的正好是前后各一个、又在用过的之后的")
  void window() {
    var random = new Random(7);
    for (int i = 0; i < 10_000; i++) {
      Instant now = Instant.ofEpochSecond(1_700_000_000L + random.nextInt(1 << 28));
      long offered = Totp.step(now) + random.nextInt(7) - 3;
      long lastUsed = Totp.step(now) + random.nextInt(7) - 3;
      var found =
          Totp.match(
              RFC_SECRET, Totp.code(RFC_SECRET, offered, 6), now, new Totp.Window(1, lastUsed));
      boolean fits = Math.abs(offered - Totp.step(now)) <= 1 && offered > lastUsed;
      assertThat(found.isPresent()).isEqualTo(fits);
      found.ifPresent(step -> assertThat(step).isEqualTo(offered));
    }
  }

  @Test
  @DisplayName("不是六位数字的，一个也不收")
  void damaged() {
    Instant now = Instant.ofEpochSecond(59);
    for (String typed : new String[] {"", "28708", "2870820", "28708x", "２８７０８２", "-1", "\0"}) {
      assertThat(Totp.match(RFC_SECRET, typed, now, new Totp.Window(1, -9))).as(typed).isEmpty();
    }
    assertThat(Totp.match(RFC_SECRET, "287082", now, new Totp.Window(1, -9))).hasValue(1);
  }

  @Test
  @DisplayName("密钥写成应用认得的样子；打印不出来")
  void keyUri() {
    NewFactor factor = NewFactor.of(RFC_SECRET);
    assertThat(factor.address(DemoAccounts.CHIEF))
        .isEqualTo(
            "otpauth://totp/ReliefLink:YX0201?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                + "&issuer=ReliefLink&algorithm=SHA1&digits=6&period=30");
    assertThat(factor.grouped()).startsWith("GEZD GNBV ").doesNotEndWith(" ");
    assertThat(factor.secret()).isEqualTo(RFC_SECRET);
    assertThat(factor.toString()).doesNotContain("GEZD");
  }
}
