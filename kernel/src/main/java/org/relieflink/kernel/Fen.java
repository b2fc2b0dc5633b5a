package org.relieflink.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 金额，单位：分 · Money in fen (1/100 yuan), never negative; every step is checked for overflow.
 *
 * @param amount fen, 0 or more
 */
public record Fen(long amount) implements Comparable<Fen> {
  /** 零元 · Nothing. */
  public static final Fen ZERO = new Fen(0);

  private static final long FEN_PER_YUAN = 100;

  /** Separators stand where thousands end: 1,5 is nobody's fifteen. */
  private static final Pattern TYPED =
      Pattern.compile("([0-9]{1,12}|[0-9]{1,3}([,，][0-9]{3}){1,3})(\\.[0-9]{1,2})?");

  /**
   * 取整规则，须注明出处 · A rounding rule with its source, so that an amount can be explained.
   *
   * @param mode how to round
   * @param unitFen the unit rounded to, in fen: 1, 10 (jiao), 100 (yuan) ...
   * @param source the instrument and article that says so
   */
  public record Rounding(RoundingMode mode, long unitFen, String source) {
    /** 须注明出处 · Throws {@link IllegalArgumentException} without a source or a positive unit. */
    public Rounding {
      if (unitFen <= 0 || source.isBlank()) {
        throw new IllegalArgumentException("A rounding needs a positive unit and a source");
      }
    }
  }

  /** 不许为负 · Throws {@link IllegalArgumentException} for a negative amount. */
  public Fen {
    if (amount < 0) {
      throw new IllegalArgumentException("Money is not negative: " + amount + " fen");
    }
  }

  /** 整元 · Whole yuan; throws {@link ArithmeticException} on overflow. */
  public static Fen ofYuan(long yuan) {
    return new Fen(Math.multiplyExact(yuan, FEN_PER_YUAN));
  }

  /** 元，至多两位小数 · Yuan with at most two decimals; throws {@link ArithmeticException} otherwise. */
  public static Fen ofYuan(BigDecimal yuan) {
    return new Fen(yuan.movePointRight(2).longValueExact());
  }

  /**
   * 照人写的读 · Yuan as people type them, with or without thousands separators, at most two decimals;
   * empty for what is no amount: nothing is guessed.
   */
  public static Optional<Fen> read(String typed) {
    String text = typed.strip();
    return TYPED.matcher(text).matches()
        ? Optional.of(ofYuan(new BigDecimal(text.replaceAll("[,，]", ""))))
        : Optional.empty();
  }

  /** 相加 · Sum; throws {@link ArithmeticException} on overflow. */
  public Fen plus(Fen other) {
    return new Fen(Math.addExact(amount, other.amount));
  }

  /** 相减，不足则抛错 · Difference; throws {@link IllegalArgumentException} if it would be negative. */
  public Fen minus(Fen other) {
    return new Fen(Math.subtractExact(amount, other.amount));
  }

  /** 乘以系数并按规则取整 · Product, rounded by the cited rule; overflow throws ArithmeticException. */
  public Fen times(BigDecimal factor, Rounding rounding) {
    BigDecimal exact = factor.multiply(BigDecimal.valueOf(amount));
    BigDecimal units = exact.divide(BigDecimal.valueOf(rounding.unitFen()), 0, rounding.mode());
    return new Fen(units.multiply(BigDecimal.valueOf(rounding.unitFen())).longValueExact());
  }

  /** 乘以整数 · Product with a whole number; throws {@link ArithmeticException} on overflow. */
  public Fen times(long factor) {
    return new Fen(Math.multiplyExact(amount, factor));
  }

  /** 较小者 · The smaller of two, as for a cap. */
  public Fen min(Fen other) {
    return amount <= other.amount ? this : other;
  }

  /** 较大者 · The larger of two. */
  public Fen max(Fen other) {
    return amount >= other.amount ? this : other;
  }

  /** 元，两位小数 · Yuan as an exact decimal with two places. */
  public BigDecimal yuan() {
    return BigDecimal.valueOf(amount, 2);
  }

  /** 小写：40,000 或 40,000.50 · Figures with thousands separators; decimals only if there are fen. */
  public String yuanText() {
    long fen = amount % FEN_PER_YUAN;
    String digits = Long.toString(amount / FEN_PER_YUAN);
    StringBuilder out = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      out.insert(at, ',');
    }
    return fen == 0 ? out.toString() : out + "." + (fen < 10 ? "0" : "") + fen;
  }

  /** 大写：肆万元整 · Capital figures as the payment rules ask for. */
  public String capitals() {
    return CapitalFigures.write(amount);
  }

  @Override
  public int compareTo(Fen other) {
    return Long.compare(amount, other.amount);
  }

  /** 元与单位 · Figures with the unit, such as {@code 40,000元}. */
  @Override
  public String toString() {
    return yuanText() + "元";
  }
}
