package org.relieflink.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 公民身份号码（GB 11643-1999）· A citizen number: 18 characters, real birth date, right check digit.
 *
 * <p>The division may be current, abolished, synthetic or unknown: old codes stay valid for life,
 * and a code missing from the table is a reason to look, not to lose a person. Printing it masks
 * it.
 */
public final class CitizenId implements Comparable<CitizenId> {
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_DIGITS = "10X98765432";
  private static final int FIRST_YEAR = 1800;
  private static final int LAST_YEAR = 2099;

  private final String value;

  CitizenId(String value) {
    this.value = value;
  }

  /** 读取并给出全部问题 · Reads any text and says everything that is wrong with it; never throws. */
  public static CitizenIdReading read(@Nullable String text) {
    return CitizenIdReader.read(text);
  }

  /** 可用即返回 · The number if it is usable: well formed, right check digit, real date. */
  public static Optional<CitizenId> find(@Nullable String text) {
    return Optional.ofNullable(CitizenIdReader.read(text).id());
  }

  /**
   * 必须可用 · The number, for callers who know it is one.
   *
   * @throws IllegalArgumentException if it is not usable; the message shows masked text only
   */
  public static CitizenId of(String text) {
    CitizenIdReading reading = read(text);
    CitizenId id = reading.id();
    if (id == null) {
      throw new IllegalArgumentException(
          "Not a usable citizen number: " + reading.maskedText() + " " + reading.problems());
    }
    return id;
  }

  /**
   * 校验码 · Check digit over the first 17 digits, ISO 7064 MOD 11-2 as in GB 11643-1999 section 4.
   *
   * @throws IllegalArgumentException if there are not 17 decimal digits
   */
  public static char checkDigit(CharSequence first17) {
    if (first17.length() < WEIGHTS.length || !TypedNumber.isDigits(first17, 0, WEIGHTS.length)) {
      throw new IllegalArgumentException("Seventeen digits are needed");
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (first17.charAt(i) - '0');
    }
    return CHECK_DIGITS.charAt(sum % CHECK_DIGITS.length());
  }

  /** 18 位号码，末位大写 X · The full 18 characters with a capital X. For keys, never for display. */
  public String value() {
    return value;
  }

  /** 出生日期 · Birth date, digits 7 to 14. */
  public LocalDate birthDate() {
    return birthDate(value).orElseThrow();
  }

  /** 性别 · Sex: an odd 17th digit is male. */
  public Sex sex() {
    return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** 首次编号地区划 · Division where the number was first given (not where the person lives now). */
  public DivisionCode division() {
    return new DivisionCode(value.substring(0, 6));
  }

  /** 脱敏 · Masked: first six, eight stars, last four, as in {@code 990123********402X}. */
  public String masked() {
    return TypedNumber.mask(value, 6, 4);
  }

  /** 8 位数字是否真实日期 · The real date in characters 7 to 14, years 1800 to 2099. */
  static Optional<LocalDate> birthDate(CharSequence eighteen) {
    int year = number(eighteen, 6, 10);
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDate.of(year, number(eighteen, 10, 12), number(eighteen, 12, 14)));
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static int number(CharSequence text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  @Override
  public int compareTo(CitizenId other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof CitizenId that && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return masked();
  }
}
