package org.relieflink.kernel;

import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 银行卡号 · A bank card number of 16 to 19 digits.
 *
 * <p>The Luhn check (ISO/IEC 7812-1) only warns: some old cards fail it and are still good.
 *
 * @param value the digits
 */
public record BankCard(String value) {
  private static final int SHORTEST = 16;
  private static final int LONGEST = 19;

  /** 须为 16 至 19 位数字 · Throws {@link IllegalArgumentException} unless 16 to 19 digits. */
  public BankCard {
    if (!problems(value).isEmpty()) {
      throw new IllegalArgumentException("Not a bank card number: " + "*".repeat(value.length()));
    }
  }

  /** 读取并给出全部问题 · Reads any text; a failed Luhn check is a warning; never throws. */
  public static NumberReading<BankCard> read(@Nullable String text) {
    TypedNumber typed = TypedNumber.clean(text);
    String digits = typed.text().replace("-", "");
    EnumSet<NumberProblem> problems =
        typed.isScientific() ? EnumSet.of(NumberProblem.SCIENTIFIC_NOTATION) : problems(digits);
    BankCard card = problems.isEmpty() ? new BankCard(digits) : null;
    EnumSet<NumberProblem> warnings = EnumSet.noneOf(NumberProblem.class);
    if (card != null && !card.passesLuhn()) {
      warnings.add(NumberProblem.CHECK_DIGIT);
    }
    return new NumberReading<>(card, problems, warnings, digits);
  }

  /** 可用即返回 · The card number when it has the right shape. */
  public static Optional<BankCard> find(@Nullable String text) {
    return Optional.ofNullable(read(text).value());
  }

  /** 必须可用 · The card number; throws {@link IllegalArgumentException} with masked text otherwise. */
  public static BankCard of(String text) {
    return read(text).orThrow("bank card number");
  }

  /** 是否通过 Luhn 校验 · Whether the Luhn check holds. */
  public boolean passesLuhn() {
    int sum = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = value.charAt(value.length() - 1 - i) - '0';
      int doubled = i % 2 == 1 ? digit * 2 : digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  /** 脱敏 · Masked: {@code **** 1236}, the last four only. */
  public String masked() {
    return "**** " + value.substring(value.length() - 4);
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
    if (!TypedNumber.isDigits(text, 0, text.length())) {
      problems.add(NumberProblem.CHARACTER);
    }
    if (text.length() < SHORTEST || text.length() > LONGEST) {
      problems.add(NumberProblem.LENGTH);
    }
    return problems;
  }
}
