package org.relieflink.platform.trail.internal.seal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import org.relieflink.platform.trail.SealSettings;
import org.relieflink.platform.trail.TrailSeals.Standing;
import org.relieflink.proof.SignedRoot;
import org.relieflink.proof.StampRequest;
import org.relieflink.proof.StampedRoot;

/**
 * 时间戳机构：stamps the newest root now and then (RFC 3161 over HTTP). It learns a digest, nothing else.
 */
final class StampAuthority implements RootKeeper {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;

  private final SealSettings.Authority authority;
  private final X509Certificate certificate;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(PATIENCE).version(HttpClient.Version.HTTP_1_1).build();

  /**
   * Reads the certificate, so that a wrong path stops the start.
   *
   * @throws IllegalArgumentException when the file holds no certificate
   */
  StampAuthority(SealSettings.Authority authority) {
    this.authority = authority;
    this.certificate = read(authority.certificate());
  }

  private static X509Certificate read(Path file) {
    try (InputStream bytes = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(bytes);
    } catch (IOException | CertificateException unreadable) {
      throw new IllegalArgumentException(
          "no certificate of a time stamp authority: " + file, unreadable);
    }
  }

  @Override
  public String name() {
    return authority.name();
  }

  @Override
  public Duration pace() {
    return authority.every();
  }

  @Override
  public Answer offer(long older, SignedRoot root) throws IOException, InterruptedException {
    StampRequest asked = StampRequest.of(root);
    var request =
        HttpRequest.newBuilder(URI.create(authority.url()))
            .timeout(PATIENCE)
            .header("Content-Type", StampRequest.MEDIA_TYPE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(asked.body()))
            .build();
    HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != OK) {
      throw new IOException("status " + answer.statusCode());
    }
    StampedRoot stamped = asked.read(answer.body(), name());
    return stamped.stampedBy(certificate)
        ? Answer.kept(stamped.line())
        : Answer.not(Standing.WRONG_KEY);
  }
}
