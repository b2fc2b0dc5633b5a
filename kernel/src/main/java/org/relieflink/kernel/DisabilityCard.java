package org.relieflink.kernel;

import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 残疾人证号 · A disability card number: citizen number, kind, grade, and perhaps a re-issue count.
 *
 * <p>20 characters, or 22 with {@code B} and a count on a re-issued card (the count's form is
 * quoted from practice, not read in a standard). Kinds and grades: GB/T 26341-2010.
 *
 * @param id the holder's citizen number, the first 18 characters
 * @param kind kind of disability, 1 to 7
 * @param grade grade, 1 (most severe) to 4
 * @param reissue how often re-issued, 0 for a first card
 */
public record DisabilityCard(CitizenId id, Kind kind, Grade grade, int reissue) {

  /** 残疾类别 · Kind of disability, in code order 1 to 7. */
  public enum Kind {
    /** 视力 · sight. */
    VISUAL(1, "视力残疾"),
    /** 听力 · hearing. */
    HEARING(2, "听力残疾"),
    /** 言语 · speech. */
    SPEECH(3, "言语残疾"),
    /** 肢体 · limbs. */
    PHYSICAL(4, "肢体残疾"),
    /** 智力 · intellectual. */
    INTELLECTUAL(5, "智力残疾"),
    /** 精神 · mental. */
    MENTAL(6, "精神残疾"),
    /** 多重 · several. */
    MULTIPLE(7, "多重残疾");

    private final int code;
    private final String label;

    Kind(int code, String label) {
      this.code = code;
      this.label = label;
    }

    /** 中文 · Chinese label. */
    public String label() {
      return label;
    }

    /** 代码 · Code 1 to 7. */
    public int code() {
      return code;
    }
  }

  /** 残疾等级 · Grade, in code order 1 to 4. */
  public enum Grade {
    /** 一级 · most severe. */
    FIRST(1, "一级"),
    /** 二级 · second. */
    SECOND(2, "二级"),
    /** 三级 · third. */
    THIRD(3, "三级"),
    /** 四级 · least severe. */
    FOURTH(4, "四级");

    private final int code;
    private final String label;

    Grade(int code, String label) {
      this.code = code;
      this.label = label;
    }

    /** 中文 · Chinese label. */
    public String label() {
      return label;
    }

    /** 代码 · Code 1 to 4. */
    public int code() {
      return code;
    }
  }

  /** 补换次数 0 至 9 · A count outside 0 to 9 cannot be written in the number. */
  public DisabilityCard {
    if (reissue < 0 || reissue > 9) {
      throw new IllegalArgumentException("A card is re-issued 0 to 9 times: " + reissue);
    }
  }

  /** 读取并给出全部问题 · Reads any text; problems of the citizen number are told as {@code HOLDER}. */
  public static NumberReading<DisabilityCard> read(@Nullable String text) {
    CitizenIdReading reading = CitizenId.read(text);
    EnumSet<NumberProblem> problems = EnumSet.noneOf(NumberProblem.class);
    switch (reading.form()) {
      case EMPTY -> problems.add(NumberProblem.EMPTY);
      case ID15, ID18, OTHER -> problems.add(NumberProblem.LENGTH);
      case CARD20, CARD22 -> {
        if (!reading.usable()) {
          problems.add(NumberProblem.HOLDER);
        } else if (reading.card() == null) {
          problems.add(NumberProblem.SUFFIX);
        }
      }
    }
    DisabilityCard card = reading.card();
    String normalized = card == null ? reading.normalized() : card.value();
    return new NumberReading<>(card, problems, EnumSet.noneOf(NumberProblem.class), normalized);
  }

  /** 正确即返回 · The card when the text is a whole, right card number. */
  public static Optional<DisabilityCard> find(@Nullable String text) {
    return Optional.ofNullable(read(text).value());
  }

  /**
   * 必须正确 · The card.
   *
   * @throws IllegalArgumentException if the text is no card number; the message is masked
   */
  public static DisabilityCard of(String text) {
    return read(text).orThrow("disability card number");
  }

  /** 证号全文 · The whole number of 20 or 22 characters. For keys, never for display. */
  public String value() {
    return id.value() + kind.code() + grade.code() + (reissue == 0 ? "" : "B" + reissue);
  }

  /** 脱敏 · Masked like the citizen number; kind and grade are health data and are starred too. */
  public String masked() {
    return id.masked() + "*".repeat(value().length() - 18);
  }

  @Override
  public String toString() {
    return masked();
  }

  /** 号码加后缀 · Joins number and suffix (kind, grade, B + count); null when the suffix is wrong. */
  static @Nullable DisabilityCard join(CitizenId id, String suffix) {
    int kind = suffix.charAt(0) - '1';
    int grade = suffix.charAt(1) - '1';
    int reissue = reissue(suffix);
    if (kind < 0 || kind >= Kind.values().length || grade < 0 || grade >= Grade.values().length) {
      return null;
    }
    return reissue < 0
        ? null
        : new DisabilityCard(id, Kind.values()[kind], Grade.values()[grade], reissue);
  }

  private static int reissue(String suffix) {
    if (suffix.length() == 2) {
      return 0;
    }
    boolean right = "Bb".indexOf(suffix.charAt(2)) >= 0 && TypedNumber.isDigit(suffix.charAt(3));
    return right ? suffix.charAt(3) - '0' : -1;
  }
}
