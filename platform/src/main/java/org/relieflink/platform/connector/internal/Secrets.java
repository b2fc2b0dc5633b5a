package org.relieflink.platform.connector.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.connector.ConnectorFault;
import org.springframework.stereotype.Component;

/** 秘密：read anew for each use, kept nowhere. */
@Component
class Secrets {
  private static final long LONGEST = 16L << 10; // bytes; a private key fits

  /**
   * @throws FetchFault when it is missing or empty
   */
  String get(Line line) throws FetchFault {
    return find(line).orElseThrow(() -> new FetchFault(ConnectorFault.SECRET_MISSING));
  }

  Optional<String> find(Line line) {
    String text = line.secret().file().isEmpty() ? variable(line) : file(line);
    return Optional.of(text.strip()).filter(secret -> !secret.isEmpty());
  }

  private static String variable(Line line) {
    @Nullable String value = System.getenv(line.secret().variable());
    return value == null ? "" : value;
  }

  private static String file(Line line) {
    try {
      Path file = Path.of(line.secret().file());
      return Files.size(file) > LONGEST ? "" : Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException | java.nio.file.InvalidPathException unreadable) {
      return "";
    }
  }
}
