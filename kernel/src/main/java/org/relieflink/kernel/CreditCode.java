package org.relieflink.kernel;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 统一社会信用代码（GB 32100-2015）· Credit code of an organisation: 18 characters with a check one.
 *
 * @param value the 18 characters in capitals
 */
public record CreditCode(String value) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /** 须正确 · Throws {@link IllegalArgumentException} unless the check character fits. */
  public CreditCode {
    if (!problems(value).isEmpty()) {
      throw new IllegalArgumentException("Not a credit code: " + TypedNumber.mask(value, 2, 0));
    }
  }

  /** 读取并给出全部问题 · Reads any text; never throws. */
  public static NumberReading<CreditCode> read(@Nullable String text) {
    String clean = TypedNumber.clean(text).text().toUpperCase(Locale.ROOT);
    EnumSet<NumberProblem> problems = problems(clean);
    CreditCode code = problems.isEmpty() ? new CreditCode(clean) : null;
    return new NumberReading<>(code, problems, EnumSet.noneOf(NumberProblem.class), clean);
  }

  /** 正确即返回 · The code when right. */
  public static Optional<CreditCode> find(@Nullable String text) {
    return Optional.ofNullable(read(text).value());
  }

  /** 必须正确 · The code; throws {@link IllegalArgumentException} with masked text otherwise. */
  public static CreditCode of(String text) {
    return read(text).orThrow("credit code");
  }

  /** 登记机关所在地区划 · Division of the registering office, characters 3 to 8. */
  public Optional<DivisionCode> division() {
    return DivisionCode.find(value.substring(2, 8));
  }

  /** 脱敏 · Masked: first eight and last two. */
  public String masked() {
    return TypedNumber.mask(value, 8, 2);
  }

  @Override
  public String toString() {
    return masked();
  }

  private static EnumSet<NumberProblem> problems(String text) {
    if (text.isEmpty()) {
      return EnumSet.of(NumberProblem.EMPTY);
    }
    EnumSet<NumberProblem> problems = EnumSet.noneOf(NumberProblem.class);
    if (text.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
      problems.add(NumberProblem.CHARACTER);
    }
    if (text.length() != LENGTH) {
      problems.add(NumberProblem.LENGTH);
    }
    if (problems.isEmpty() && checkCharacter(text) != text.charAt(LENGTH - 1)) {
      problems.add(NumberProblem.CHECK_DIGIT);
    }
    return problems;
  }

  /** 权为 3 的幂模 31（GB 32100-2015 附录）· Weights are powers of 3 modulo 31. */
  private static char checkCharacter(String text) {
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += weight * ALPHABET.indexOf(text.charAt(i));
      weight = weight * 3 % ALPHABET.length();
    }
    return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
  }
}
