package org.relieflink.platform.access.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * 恢复码：ten, each with its own digit in front and 80 random bits behind, so that one Argon2 and not
 * ten tells whether it is right. Shown once, kept as hashes.
 */
@Component
class RecoveryCodes {
  static final int HOW_MANY = 10; // one for every digit in front

  /** RFC 4648 Base32: five bits a letter, no 0, 1 and 8, which read like O, I and B. */
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private static final int RANDOM_LETTERS = 16; // 80 bits
  private static final int GROUP = 4;
  private final SecureRandom random = new SecureRandom();
  private final PasswordEncoder encoder;

  RecoveryCodes(PasswordEncoder encoder) {
    this.encoder = encoder;
  }

  /**
   * 一个恢复码。
   *
   * @param place the digit in front
   * @param letters all letters, without hyphens
   */
  record Code(int place, String letters) {
    String text() {
      return place + "-" + letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    @Override
    public String toString() {
      return "Code[" + place + "]";
    }
  }

  List<Code> next() {
    return IntStream.range(0, HOW_MANY).mapToObj(place -> new Code(place, letters())).toList();
  }

  private String letters() {
    return random
        .ints(RANDOM_LETTERS, 0, LETTERS.length())
        .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
        .collect(Collectors.joining());
  }

  /** What was typed, without blanks and hyphens; empty when it cannot be a recovery code. */
  static Optional<Code> read(String typed) {
    return typed.matches("[0-9][A-Z2-7]{" + RANDOM_LETTERS + "}")
        ? Optional.of(new Code(typed.charAt(0) - '0', typed.substring(1)))
        : Optional.empty();
  }

  String hash(Code code) {
    return String.valueOf(encoder.encode(code.letters));
  }

  boolean matches(Code code, String hash) {
    return encoder.matches(code.letters, hash);
  }
}
