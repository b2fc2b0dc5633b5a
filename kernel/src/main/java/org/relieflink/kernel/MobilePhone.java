package org.relieflink.kernel;

import java.util.EnumSet;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 手机号码 · A mainland mobile number: 1, then 3 to 9, then nine digits.
 *
 * @param value eleven digits, without +86
 */
public record MobilePhone(String value) {
  private static final int LENGTH = 11;
  private static final Pattern COUNTRY = Pattern.compile("^(\\+86|0086|86(?=1\\d{10}$))");

  /** 须为 11 位手机号 · Throws {@link IllegalArgumentException} unless a mobile number. */
  public MobilePhone {
    if (!problems(value).isEmpty()) {
      throw new IllegalArgumentException("Not a mobile number: " + "*".repeat(value.length()));
    }
  }

  /** 读取并给出全部问题 · Reads any text, with or without +86, hyphens, spaces; never throws. */
  public static NumberReading<MobilePhone> read(@Nullable String text) {
    TypedNumber typed = TypedNumber.clean(text);
    String bare = typed.text().replace("-", "");
    String digits = COUNTRY.matcher(bare).replaceFirst("");
    EnumSet<NumberProblem> problems =
        typed.isScientific() ? EnumSet.of(NumberProblem.SCIENTIFIC_NOTATION) : problems(digits);
    MobilePhone phone = problems.isEmpty() ? new MobilePhone(digits) : null;
    return new NumberReading<>(phone, problems, EnumSet.noneOf(NumberProblem.class), digits);
  }

  /** 正确即返回 · The number when right. */
  public static Optional<MobilePhone> find(@Nullable String text) {
    return Optional.ofNullable(read(text).value());
  }

  /** 必须正确 · The number; throws {@link IllegalArgumentException} with masked text otherwise. */
  public static MobilePhone of(String text) {
    return read(text).orThrow("mobile number");
  }

  /** 脱敏 · Masked: {@code 138****5678}. */
  public String masked() {
    return TypedNumber.mask(value, 3, 4);
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
    if (text.length() != LENGTH) {
      problems.add(NumberProblem.LENGTH);
    }
    if (!TypedNumber.isDigits(text, 0, text.length())) {
      problems.add(NumberProblem.CHARACTER);
    } else if (text.length() == LENGTH && !isMobileRange(text)) {
      problems.add(NumberProblem.RANGE);
    }
    return problems;
  }

  private static boolean isMobileRange(String text) {
    return text.charAt(0) == '1' && text.charAt(1) >= '3';
  }
}
