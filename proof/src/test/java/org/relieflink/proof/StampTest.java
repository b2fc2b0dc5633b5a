package org.relieflink.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The stamp was made by OpenSSL 3 ({@code openssl ts -reply}), so another program agrees with ours.
 */
@DisplayName("时间戳：只认盖在这个树根上、由这个机构盖的")
class StampTest {
  private static final Instant STAMPED = Instant.parse("2026-11-26T18:22:05Z");
  private StampedRoot stamped;

  @BeforeEach
  void read() throws IOException {
    try (InputStream file = resource("stamped.txt")) {
      stamped = StampedRoot.parse(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip());
    }
  }

  private static InputStream resource(String name) {
    return StampTest.class.getResourceAsStream("stamp/" + name);
  }

  private static X509Certificate certificate(String name) throws IOException, CertificateException {
    try (InputStream file = resource(name)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
    }
  }

  @Test
  @DisplayName("别的程序盖的戳，读得出时间，认得出机构；别的机构的证书不认")
  void anotherProgramAgrees() throws IOException, CertificateException {
    assertThat(stamped.at()).isEqualTo(STAMPED);
    assertThat(stamped.covers()).isTrue();
    assertThat(stamped.stampedBy(certificate("authority.pem"))).isTrue();
    assertThat(stamped.stampedBy(certificate("other.pem"))).isFalse();
    assertThat(StampedRoot.parse(stamped.line())).isEqualTo(stamped);
  }

  @Test
  @DisplayName("戳搬到别的树根上，不算数")
  void aStampIsNotMoved() throws IOException, CertificateException {
    SignedRoot other = RootTextTest.root(18).sign(Algorithm.ED25519.generate());
    StampedRoot moved = new StampedRoot(other, stamped.authority(), stamped.token());
    assertThat(moved.covers()).isFalse();
    assertThat(moved.stampedBy(certificate("authority.pem"))).isFalse();
  }

  @Test
  @DisplayName("戳里动任何一个字节：读不出、机构不认，或者说的还是原来那个时间")
  void everyByteCounts() throws IOException, CertificateException {
    X509Certificate authority = certificate("authority.pem");
    byte[] token = stamped.token().bytes();
    for (int i = 0; i < token.length; i++) {
      byte[] damaged = token.clone();
      damaged[i] ^= 1;
      assertThat(claims(new StampedRoot(stamped.signed(), "x", Octets.of(damaged)), authority))
          .as("byte " + i)
          .isIn(Instant.MIN, STAMPED);
    }
  }

  /** The time that is believed; {@link Instant#MIN} when nothing is. */
  private static Instant claims(StampedRoot stamped, X509Certificate authority) {
    try {
      return stamped.stampedBy(authority) ? stamped.at() : Instant.MIN;
    } catch (IllegalArgumentException unreadable) {
      return Instant.MIN;
    }
  }

  @Test
  @DisplayName("不是时间戳的东西：一句话拒绝")
  void notAStamp() {
    String root = stamped.signed().line();
    for (String line : new String[] {root, root + StampedRoot.MARK + "name=x token=AAAA", ""}) {
      assertThatThrownBy(() -> StampedRoot.parse(line))
          .isInstanceOf(IllegalArgumentException.class);
    }
    StampRequest asked = StampRequest.of(stamped.signed());
    for (byte[] answer : new byte[][] {{}, {1, 2, 3}, stamped.token().bytes()}) {
      assertThatThrownBy(() -> asked.read(answer, "x"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
