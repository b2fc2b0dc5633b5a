package org.relieflink.synthetic.matching;

/** 出生日期的写法 · How a birth date came to be written. */
enum BirthForm {
  RIGHT,
  MISSING,
  EXCHANGED,
  ONE_DIGIT,
  OTHER_YEAR,
  YEAR_ONLY,
  LUNAR,
  FIRST_OF_JANUARY;

  /** How the figures are set. */
  enum Writing {
    DASHES,
    DOTS,
    SLASHES,
    COMPACT,
    IN_WORDS,
    TWO_DIGIT_YEAR
  }
}
