package org.relieflink.kernel;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 县级及以上行政区划代码（GB/T 2260）· A six-digit division code, with its standing in the table.
 *
 * <p>Table: codes since 1980 with successors (snapshot 2026-04) and the fictional province 990000.
 * Codes of development zones used only in statistics are not in it.
 *
 * @param code six decimal digits
 */
public record DivisionCode(String code) implements Comparable<DivisionCode> {

  /** 代码的状态 · Standing of a code. */
  public enum Status {
    /** 现行 · in force. */
    CURRENT,
    /** 已撤销 · abolished; citizen numbers with it stay valid. */
    ABOLISHED,
    /** 虚构，仅用于演示 · fictional, for demonstration only. */
    SYNTHETIC,
    /** 查不到 · in no table. */
    UNKNOWN
  }

  /** 级别 · Level of a division. */
  public enum Level {
    /** 省级 · province. */
    PROVINCE,
    /** 地级 · city. */
    CITY,
    /** 县级 · county. */
    COUNTY
  }

  /** 须为六位数字 · Throws {@link IllegalArgumentException} unless six decimal digits. */
  public DivisionCode {
    if (code.length() != 6 || !TypedNumber.isDigits(code, 0, 6)) {
      throw new IllegalArgumentException("A division code has six digits");
    }
  }

  /**
   * 六位数字即返回，状态可能为未知 · The code when the text is six digits (or a nine- or twelve-digit township or
   * village code, whose first six count); look at {@link #status} next.
   */
  public static Optional<DivisionCode> find(@Nullable String text) {
    String clean = TypedNumber.clean(text).text();
    boolean length = clean.length() == 6 || clean.length() == 9 || clean.length() == 12;
    return length && TypedNumber.isDigits(clean, 0, clean.length())
        ? Optional.of(new DivisionCode(clean.substring(0, 6)))
        : Optional.empty();
  }

  /** 必须六位数字 · The code; throws {@link IllegalArgumentException} unless six digits. */
  public static DivisionCode of(String code) {
    return new DivisionCode(code);
  }

  /** 名称或全称相同的区划，按代码排序 · All divisions with this short or full name, in code order. */
  public static List<DivisionCode> listNamed(String name) {
    return DivisionTable.named(name);
  }

  /** 某状态的全部代码，按代码排序 · All codes of one standing, in code order; none for UNKNOWN. */
  public static List<DivisionCode> listAll(Status status) {
    return DivisionTable.all(status);
  }

  /** 下级现行（或虚构）区划，按代码排序 · Current or fictional divisions directly below. */
  public List<DivisionCode> children() {
    return DivisionTable.children(code);
  }

  /** 状态 · Standing of this code. */
  public Status status() {
    return DivisionTable.status(code);
  }

  /** 级别，由代码看出 · Level, read off the code itself. */
  public Level level() {
    if (code.endsWith("0000")) {
      return Level.PROVINCE;
    }
    return code.endsWith("00") ? Level.CITY : Level.COUNTY;
  }

  /** 名称；未知为空串 · Name such as 云溪县; empty when unknown. */
  public String name() {
    return DivisionTable.name(code);
  }

  /** 上级；省与未知代码没有 · The division above; empty for provinces and unknown codes. */
  public Optional<DivisionCode> parent() {
    return DivisionTable.parent(code);
  }

  /** 承接代码；仅已撤销者有 · Codes that took its territory; empty unless abolished. */
  public List<DivisionCode> successors() {
    return DivisionTable.successors(code);
  }

  /** 全称，如演示省云江市云溪县 · Full name from the province down; names like 市辖区 left out above. */
  public String fullName() {
    return DivisionTable.fullName(this);
  }

  @Override
  public int compareTo(DivisionCode other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
