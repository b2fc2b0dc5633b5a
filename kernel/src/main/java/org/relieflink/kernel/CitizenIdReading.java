package org.relieflink.kernel;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一次身份号码读取的结果 · What came of reading one cell as a citizen number.
 *
 * @param form which shape the text had
 * @param id the number when it is usable, else null
 * @param problems every problem found, in the order of {@link Problem}
 * @param warnings what was put right or deserves a look, in the order of {@link Warning}
 * @param card the disability card when the cell held a whole, right card number
 * @param normalized the cleaned text: 18 characters when usable, else what was left after cleaning
 */
public record CitizenIdReading(
    Form form,
    @Nullable CitizenId id,
    Set<Problem> problems,
    Set<Warning> warnings,
    @Nullable DisabilityCard card,
    String normalized) {

  /** 形式 · The shape of the text. */
  public enum Form {
    /** 空 · nothing in the cell. */
    EMPTY,
    /** 15 位旧号 · old number of 15 digits. */
    ID15,
    /** 18 位 · number of 18 characters. */
    ID18,
    /** 20 位残疾人证号 · disability card: number, kind, grade. */
    CARD20,
    /** 22 位补换残疾人证号 · re-issued disability card: ... and B with a count. */
    CARD22,
    /** 其他 · anything else. */
    OTHER
  }

  /** 问题 · Why the number is not right. All are listed, not just the first. */
  public enum Problem {
    /** 空白 · the cell is empty. */
    EMPTY,
    /** 位数不对 · wrong length. */
    LENGTH,
    /** 有不该出现的字符 · a character that cannot stand there. */
    CHARACTER,
    /** 校验码不符 · the check digit does not fit. */
    CHECK_DIGIT,
    /** 出生日期不存在 · digits 7-14 are no real date. */
    BIRTH_DATE,
    /** 区划代码查不到 · the division is in no table; the number stays usable. */
    DIVISION_UNKNOWN,
    /** 科学计数法，号码已丢失 · scientific notation: the digits are lost, ask for the file again. */
    SCIENTIFIC_NOTATION,
    /** 末位被表格软件改成零 · rounded by a spreadsheet: the last digits are lost. */
    ROUNDED
  }

  /** 提醒 · What was put right, or is unusual though lawful. */
  public enum Warning {
    /** 区划已撤销 · the division was abolished; numbers with it stay valid for life. */
    DIVISION_ABOLISHED,
    /** 由 15 位升位 · converted from 15 digits. */
    CONVERTED_FROM_15,
    /** 小写 x · lower-case x. */
    LOWER_CASE_X,
    /** 全角字符 · full-width characters. */
    FULL_WIDTH,
    /** 含空格或不可见字符 · spaces, invisible characters or a leading apostrophe. */
    SPACES,
    /** 形近字母已按数字读，校验码相符 · a look-alike letter (O, l, B ...) read as a digit; the check fits. */
    LETTER_FOR_DIGIT,
    /** 末三位为 000，可能被表格软件改过 · ends in 000 though the check digit fits: perhaps rounded. */
    ENDS_IN_ZEROS,
    /** 残疾人证号后缀不对 · the card part after the number is wrong; the number itself is right. */
    CARD_SUFFIX
  }

  /** 固定次序的只读副本 · Keeps read-only copies in enum order, so that output is the same each time. */
  public CitizenIdReading {
    problems = ordered(problems, Problem.class);
    warnings = ordered(warnings, Warning.class);
  }

  /** 全对 · Nothing is wrong. */
  public boolean valid() {
    return problems.isEmpty();
  }

  /** 可用 · There is a number to compare by; an unknown division alone does not stop that. */
  public boolean usable() {
    return id != null;
  }

  /** 脱敏文字 · The cleaned text masked, for messages. */
  public String maskedText() {
    return TypedNumber.mask(normalized, Math.min(6, normalized.length() / 3), 0);
  }

  @Override
  public String toString() {
    return form + " " + (id == null ? maskedText() : id.masked()) + " " + problems + warnings;
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> set, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }
}
