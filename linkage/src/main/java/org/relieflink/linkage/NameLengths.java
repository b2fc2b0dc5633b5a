package org.relieflink.linkage;

import org.relieflink.kernel.Surnames;

/** 比长短不同的姓名。 What a shorter name may be to a longer one. */
final class NameLengths {
  private NameLengths() {}

  /** {@link NameLevel#DIFFERENT} where the length explains nothing. */
  static NameLevel of(Name less, Name more) {
    if (surnameOnlyTold(less, more) || surnameOnlyTold(more, less)) {
      return NameLevel.SURNAME_KNOWN;
    }
    if (isMarried(less, more)) {
      return NameLevel.MARRIED;
    }
    return isFirstPart(less, more) ? NameLevel.FIRST_PART : shorter(less, more);
  }

  /** 张某, 张某某: the surname agrees and no character of the given name is told. */
  private static boolean surnameOnlyTold(Name told, Name other) {
    int surname = told.surnameLength();
    if (told.length() == surname || other.length() <= surname) {
      return false;
    }
    for (int i = 0; i < told.length(); i++) {
      boolean any = told.character(i) == NameReader.ANY;
      if (any == i < surname || (!any && told.character(i) != other.character(i))) {
        return false;
      }
    }
    return true;
  }

  /** 冠夫姓: the husband's surname before the whole maiden name (王李秀英 is 李秀英). */
  private static boolean isMarried(Name less, Name more) {
    int before = more.length() - less.length();
    if (less.length() < 2 || before != more.surnameLength() || !knownSurname(more, before)) {
      return false;
    }
    return knownSurname(less, less.surnameLength()) && NameComparison.sameFrom(less, more, 0);
  }

  private static boolean knownSurname(Name name, int length) {
    return switch (length) {
      case 1 -> Surnames.isSurname(name.character(0));
      case 2 -> NameReader.CompoundSurnames.startsWith(name.character(0), name.character(1));
      default -> false;
    };
  }

  /** 买买提 of 买买提·艾力; a compound surname alone (欧阳) is no such part. */
  private static boolean isFirstPart(Name less, Name more) {
    int part = more.surnameLength();
    boolean surname =
        part == 2 && NameReader.CompoundSurnames.startsWith(more.character(0), more.character(1));
    if (part < 2 || less.length() != part || surname) {
      return false;
    }
    for (int i = 0; i < part; i++) {
      if (less.character(i) == NameReader.ANY || less.character(i) != more.character(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the shorter name is the longer one with exactly one character (not the first) out. */
  private static NameLevel shorter(Name less, Name more) {
    int length = less.length();
    if (more.length() - length != 1 || length < 2) {
      return NameLevel.DIFFERENT;
    }
    int same = 0;
    while (same < length && less.character(same) == more.character(same)) {
      same++;
    }
    if (same == 0 || !NameComparison.sameFrom(less, more, same)) {
      return NameLevel.DIFFERENT;
    }
    return more.length() >= NameComparison.SLIP_LENGTH ? NameLevel.TYPING_SLIP : NameLevel.SHORTER;
  }
}
