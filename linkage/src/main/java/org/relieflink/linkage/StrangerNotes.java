package org.relieflink.linkage;

/**
 * 号码相同而姓名是别人：看自报的出生日期和性别。 An equal number under another name: do the own columns fit each other and
 * the number at all?
 */
final class StrangerNotes {
  private final double birthAgrees;
  private final double birthContradicts;
  private final double sexContradicts;

  StrangerNotes(LinkageModel model) {
    birthAgrees = model.number("stranger.birth-agrees");
    birthContradicts = model.number("stranger.birth-contradicts");
    sexContradicts = model.number("stranger.sex-contradicts");
  }

  void weigh(Person person, PersonTable pool, int row, Comparison into) {
    BirthLevel own = BirthComparison.compare(person.birth, pool.birth(row));
    if (own == BirthLevel.SAME) {
      into.note(ContextNote.STRANGER_BIRTH, birthAgrees);
    } else if (own == BirthLevel.DIFFERENT || contradicted(person, pool, row)) {
      into.note(ContextNote.STRANGER_BIRTH, birthContradicts);
    } else if (bornOut(person, pool, row)) {
      into.note(ContextNote.STRANGER_BIRTH, birthAgrees / 2);
    }
    if (sexesDiffer(person, pool, row)) {
      into.note(ContextNote.STRANGER_SEX, sexContradicts);
    }
  }

  /** One side's own date is the number's; the other says nothing. */
  private static boolean bornOut(Person person, PersonTable pool, int row) {
    int inside = BirthComparison.inside(person.number);
    return inside != 0 && (person.birth == inside || pool.birth(row) == inside);
  }

  private static boolean contradicted(Person person, PersonTable pool, int row) {
    return NumberTrust.contradicts(person.birth, BirthComparison.inside(pool.number(row)))
        || NumberTrust.contradicts(pool.birth(row), BirthComparison.inside(person.number));
  }

  private static boolean sexesDiffer(Person person, PersonTable pool, int row) {
    return person.ownSex != SexText.UNKNOWN
        && pool.sex(row) != SexText.UNKNOWN
        && person.ownSex != pool.sex(row);
  }
}
