package org.relieflink.kernel;

/** 号码的问题 · Why a card, phone or credit number is not right. */
public enum NumberProblem {
  /** 空白 · empty. */
  EMPTY,
  /** 位数不对 · wrong length. */
  LENGTH,
  /** 有不该出现的字符 · a character that cannot stand there. */
  CHARACTER,
  /** 校验码不符 · the check character does not fit. */
  CHECK_DIGIT,
  /** 号段不存在 · no such number range. */
  RANGE,
  /** 科学计数法，号码已丢失 · scientific notation: the digits are lost. */
  SCIENTIFIC_NOTATION,
  /** 持证人身份号码不对 · the holder's citizen number is not usable. */
  HOLDER,
  /** 类别、等级或补换标志不对 · kind, grade or re-issue mark is wrong. */
  SUFFIX
}
