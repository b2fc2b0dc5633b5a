package org.relieflink.platform.transfer.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.transfer.TransferSettings;
import org.springframework.stereotype.Component;

/**
 * 消息的签名：HMAC-SHA256 over {@code <seconds>.<body>}, with a secret of each department's system that
 * lies in a file, is read anew for each use and kept nowhere.
 */
@Component
class WebhookKey {
  private static final String HMAC = "HmacSHA256";
  private static final int LEAST = 32; // characters of a secret
  private static final long MOST = 4096; // bytes of its file
  private static final Pattern SIGNATURE = Pattern.compile("t=([0-9]{1,12}),v1=([0-9a-f]{64})");

  private final TransferSettings settings;
  private final TransferRules rules;
  private final Clock clock;

  WebhookKey(TransferSettings settings, TransferRules rules, Clock clock) {
    this.settings = settings;
    this.rules = rules;
    this.clock = clock;
  }

  /** What is signed with; empty where there is none. */
  Optional<String> find(Unit unit) {
    return all(unit).stream().findFirst();
  }

  /**
   * One secret to a line: the first one signs, each of them is accepted, so that it can be changed
   * on one side before the other. Empty where there is no file, or it holds too little.
   */
  private List<String> all(Unit unit) {
    String folder = settings.secrets();
    return folder == null
        ? List.of()
        : read(Path.of(folder, unit.place() + "-" + unit.line() + ".key"));
  }

  private static List<String> read(Path file) {
    try {
      return Files.size(file) > MOST
          ? List.of()
          : Files.readString(file, StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(secret -> secret.length() >= LEAST)
              .toList();
    } catch (IOException missing) {
      return List.of();
    }
  }

  /** The header for a body that is sent now. */
  String sign(String secret, String body) {
    long seconds = clock.instant().getEpochSecond();
    return "t=" + seconds + ",v1=" + of(secret, seconds, body);
  }

  static String of(String secret, long seconds, String body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      byte[] text = (seconds + "." + body).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether a header is this unit's, for this body, and of the last minutes. */
  boolean signed(Unit unit, String header, String body) {
    Matcher parts = SIGNATURE.matcher(header);
    if (!parts.matches()) {
      return false;
    }
    long seconds = Long.parseLong(parts.group(1));
    long apart = Math.abs(clock.instant().getEpochSecond() - seconds);
    byte[] given = parts.group(2).getBytes(StandardCharsets.US_ASCII);
    return apart <= rules.limits().windowSeconds()
        && all(unit).stream()
            .map(secret -> of(secret, seconds, body).getBytes(StandardCharsets.US_ASCII))
            .anyMatch(right -> MessageDigest.isEqual(right, given));
  }
}
