package org.relieflink.linkage;

/**
 * 号码与本人自报的出生日期、性别是否相符。 Whether a number is borne out by the same record's own date and sex: a
 * copied line or a borrowed account carries a number that is right and belongs to somebody else.
 */
enum NumberTrust {
  /** The own date is the one inside the number, and the sex does not speak against it. */
  CONFIRMED,
  /** There is no complete own date, or one that differs only by a slip. */
  UNSAID,
  /** The own date or sex is another than the number's. */
  CONTRADICTED;

  static NumberTrust of(PersonTable table, int row) {
    return of(table.number(row), table.birth(row), table.sex(row));
  }

  /**
   * @param ownBirth yyyymmdd of the own column, 0 when unsaid
   * @param ownSex of the own column
   */
  static NumberTrust of(long number, int ownBirth, int ownSex) {
    if (!NumberCode.usable(number)) {
      return UNSAID;
    }
    long key = NumberCode.key(number);
    if (ownSex != SexText.UNKNOWN && ownSex != NumberCode.sex(key)) {
      return CONTRADICTED;
    }
    int inside = NumberCode.birth(key);
    if (ownBirth == inside) {
      return CONFIRMED;
    }
    return contradicts(ownBirth, inside) ? CONTRADICTED : UNSAID;
  }

  /** Whether a date is another one, not a slip of the pen. */
  static boolean contradicts(int ownBirth, int inside) {
    return ownBirth != 0
        && inside != 0
        && BirthComparison.compare(ownBirth, inside).rank() >= BirthLevel.MONTH_DAY_SAME.rank();
  }

  /** Says how two usable numbers that differ are to be taken. */
  static NumberLevel different(Person person, PersonTable table, int row) {
    if (NumberCode.firstFourteen(person.number) == NumberCode.firstFourteen(table.number(row))) {
      return NumberLevel.SEQUENCE;
    }
    NumberTrust a = of(person.number, person.birth, person.ownSex);
    NumberTrust b = of(table, row);
    if (a == CONTRADICTED || b == CONTRADICTED) {
      return NumberLevel.DIFFERENT_DOUBTFUL;
    }
    boolean sure = a == CONFIRMED && b == CONFIRMED;
    return sure ? NumberLevel.DIFFERENT_SURELY : NumberLevel.DIFFERENT;
  }
}
