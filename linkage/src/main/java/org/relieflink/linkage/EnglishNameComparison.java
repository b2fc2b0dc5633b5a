package org.relieflink.linkage;

/** 比英文姓名：姓对姓、名对名，再看姓名是否互换。 Surname with surname, given with given, then crosswise; symmetric. */
final class EnglishNameComparison {
  /** A shortened given name (Ben for Benjamin) keeps at least so many letters. */
  private static final int LEAST_SHORT_FORM = 3;

  private static final int SURNAME = 0;
  private static final int GIVEN = 1;

  private EnglishNameComparison() {}

  /** How two parts compare, best first. */
  private enum Part implements Ranked {
    SAME,
    SOUND,
    SLIP,
    UNSAID,
    OTHER;

    boolean near() {
      return this == SOUND || this == SLIP;
    }
  }

  static NameLevel compare(Name a, Name b) {
    if (a.isMissing() || b.isMissing()) {
      return NameLevel.MISSING;
    }
    Parts parts = new Parts(a, b);
    NameLevel straight = straight(parts.compare(SURNAME, SURNAME), parts.compare(GIVEN, GIVEN));
    if (straight == NameLevel.SAME) {
      return a.sameText(b) ? NameLevel.SAME : NameLevel.VARIANT;
    }
    if (straight.rank() < NameLevel.ONE_CHARACTER.rank()) {
      return straight;
    }
    NameLevel crossed = crossed(parts.compare(SURNAME, GIVEN), parts.compare(GIVEN, SURNAME));
    return crossed == NameLevel.DIFFERENT ? straight : crossed;
  }

  private static NameLevel straight(Part surname, Part given) {
    Part better = surname.rank() <= given.rank() ? surname : given;
    Part worse = better == surname ? given : surname;
    return switch (worse) {
      case SAME -> NameLevel.SAME;
      case SOUND -> NameLevel.HOMOPHONE;
      case SLIP -> better == Part.SAME ? NameLevel.LOOK_ALIKE : NameLevel.TYPING_SLIP;
      case UNSAID -> better == Part.SAME ? NameLevel.WILDCARD : alone(better);
      case OTHER -> shared(surname, given);
    };
  }

  /** The other part is unsaid. */
  private static NameLevel alone(Part part) {
    return part.near() ? NameLevel.ONE_CHARACTER : NameLevel.MISSING;
  }

  private static NameLevel shared(Part surname, Part given) {
    if (surname == Part.SAME) {
      return NameLevel.SURNAME_ONLY;
    }
    return given == Part.SAME ? NameLevel.GIVEN_ONLY : NameLevel.DIFFERENT;
  }

  private static NameLevel crossed(Part one, Part other) {
    boolean both = one.rank() < Part.UNSAID.rank() && other.rank() < Part.UNSAID.rank();
    if (both) {
      return NameLevel.REORDERED;
    }
    boolean moved =
        (one == Part.SAME && other == Part.UNSAID) || (one == Part.UNSAID && other == Part.SAME);
    return moved ? NameLevel.ONE_CHARACTER : NameLevel.DIFFERENT;
  }

  /** Two names; their letters are spelled out only when their keys do not decide. */
  private static final class Parts {
    private final Name a;
    private final Name b;

    Parts(Name a, Name b) {
      this.a = a;
      this.b = b;
    }

    Part compare(int ofA, int ofB) {
      if (a.character(ofA) == NameReader.ANY || b.character(ofB) == NameReader.ANY) {
        return Part.UNSAID;
      }
      if (a.character(ofA) == b.character(ofB)) {
        return Part.SAME;
      }
      Word one = word(a, ofA);
      Word other = word(b, ofB);
      if (one.length() == 1 || other.length() == 1) {
        return one.at(0) == other.at(0) ? Part.UNSAID : Part.OTHER;
      }
      if (a.sound(ofA) == b.sound(ofB)) {
        return Part.SOUND;
      }
      return slip(one, other) ? Part.SLIP : Part.OTHER;
    }

    private static Word word(Name name, int part) {
      EnglishName spelled = name.table().spell(name.id(), new EnglishName());
      return part == SURNAME ? spelled.surname() : spelled.given();
    }

    private static boolean slip(Word a, Word b) {
      int shorter = Math.min(a.length(), b.length());
      int longer = Math.max(a.length(), b.length());
      int most = longer < 3 ? 0 : longer < 6 ? 1 : longer < 10 ? 2 : 3;
      boolean shortForm = shorter >= LEAST_SHORT_FORM && (a.startsWith(b) || b.startsWith(a));
      return shortForm || (longer - shorter <= most && Edits.between(a, b) <= most);
    }
  }
}
