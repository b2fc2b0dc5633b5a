package org.relieflink.platform.access.internal;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import org.relieflink.platform.access.KeySettings;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * 安全密钥认的网址：keys answer to a name over TLS, or to {@code localhost}; never to a number (WebAuthn
 * 5.1.3). What cannot work stops the start.
 */
@Component
class KeyOrigin {
  private static final String LOCAL = "localhost";
  private final KeySettings settings;
  private final Environment environment;

  KeyOrigin(KeySettings settings, Environment environment) {
    this.settings = settings;
    this.environment = environment;
    if (!settings.origin().isEmpty()) {
      check(settings);
    }
  }

  private static void check(KeySettings settings) {
    URI origin = URI.create(settings.origin());
    String host = host(origin);
    String own = (origin.getScheme() + "://" + origin.getAuthority()).toLowerCase(Locale.ROOT);
    boolean sure =
        "https".equals(origin.getScheme())
            || ("http".equals(origin.getScheme()) && host.equals(LOCAL));
    if (!sure || !own.equals(settings.origin()) || host.matches("[0-9.]*|\\[.*")) {
      throw new IllegalStateException(
          "relief.sign-in.key.origin: https:// and a name is wanted, nothing behind it: "
              + settings.origin());
    }
    String domain = settings.domain();
    if (!domain.isEmpty()
        && !domain.equals(host)
        && !(domain.contains(".") && host.endsWith("." + domain))) {
      throw new IllegalStateException(
          "relief.sign-in.key.domain: the host of the origin or its end is wanted: " + domain);
    }
  }

  private static String host(URI origin) {
    return origin.getHost() == null ? "" : origin.getHost();
  }

  /** As browsers write it; empty when none is set and the server listens to others too. */
  Optional<String> origin() {
    if (!settings.origin().isEmpty()) {
      return Optional.of(settings.origin());
    }
    String port = environment.getProperty("local.server.port", "");
    return loopback(environment.getProperty("relief.address", "")) && !port.isEmpty()
        ? Optional.of("http://" + LOCAL + ":" + port)
        : Optional.empty();
  }

  private static boolean loopback(String address) {
    try {
      return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** Relying party id. */
  String domain(String origin) {
    return settings.domain().isEmpty() ? host(URI.create(origin)) : settings.domain();
  }
}
