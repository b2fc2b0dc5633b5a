package org.relieflink.platform.access;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * 什么密码不收：length and a list of what is guessed first instead of rules on kinds of characters (NIST
 * SP 800-63B 5.1.1.2, quoted; GB/T 22239 8.1.4.1 asks for complexity, which a score measures better
 * than a count of signs). The numbers are settings.
 */
@Component
public class PasswordRule {
  /** Longer ones are refused, so that nobody makes the server hash a book. */
  public static final int LONGEST = 200;

  private static final int MEASURED = 60; // the measure costs more than linearly

  private final SignInSettings settings;
  private final Zxcvbn guesses = new Zxcvbn();

  PasswordRule(SignInSettings settings) {
    this.settings = settings;
  }

  public int shortest() {
    return settings.shortestPassword();
  }

  /** Why this password is not taken; empty when it is. Never logged, never kept. */
  public Optional<Weakness> weakness(String staffNumber, String password) {
    if (password.codePointCount(0, password.length()) < settings.shortestPassword()) {
      return Optional.of(Weakness.SHORT);
    }
    if (password.length() > LONGEST) {
      return Optional.of(Weakness.LONG);
    }
    if (password.toUpperCase(Locale.ROOT).contains(staffNumber.toUpperCase(Locale.ROOT))) {
      return Optional.of(Weakness.NUMBER);
    }
    String measured = password.substring(0, Math.min(MEASURED, password.length()));
    int score = guesses.measure(measured, List.of("relieflink", "relief")).getScore();
    return score < settings.weakestPassword() ? Optional.of(Weakness.COMMON) : Optional.empty();
  }

  /** 哪里不行。 What is wrong; its sentence stands under {@code access.password.<NAME>}. */
  public enum Weakness {
    SHORT,
    LONG,
    /** Contains the staff number. */
    NUMBER,
    /** A common one, or made of common words, rows of keys, repetitions. */
    COMMON;

    public String messageKey() {
      return "access.password." + name();
    }
  }
}
