package org.relieflink.linkage;

/**
 * 一行八个字的排法。 How a person is packed into eight words, one cache line.
 *
 * <p>0 number · 1 household · 2 name 32, village 32 · 3 town 32, whole address 32 · 4 phone 40,
 * group 12, class 12 · 5 birth 27, division 20, house 17 · 6 id offset 40, relation 12, id length
 * 10, sex 2 · 7 days 16 each: valid from, valid to, known from, known to.
 */
final class RowWords {
  static final int COUNT = 8;
  static final int MAX_CLASSES = (1 << 12) - 1;
  static final int MAX_ID_BYTES = (1 << 10) - 1;
  private static final int MAX_GROUP = (1 << 12) - 1;
  private static final int MAX_HOUSE = (1 << 17) - 1;
  private static final long MAX_PHONE = (1L << 40) - 1;

  private RowWords() {}

  static long twoInts(int high, int low) {
    return ((long) high << 32) | (low & 0xFFFFFFFFL);
  }

  static int high(long word) {
    return (int) (word >>> 32);
  }

  static int low(long word) {
    return (int) word;
  }

  /** Values wider than their place are no phone or group anybody could share: kept as none. */
  static long contact(long phone, int group, int hardshipClass) {
    long kept = phone > MAX_PHONE ? 0 : phone;
    long part = group > MAX_GROUP ? 0 : group;
    return (kept << 24) | (part << 12) | hardshipClass;
  }

  static long phone(long word) {
    return word >>> 24;
  }

  static int group(long word) {
    return (int) (word >>> 12) & MAX_GROUP;
  }

  static int hardshipClass(long word) {
    return (int) word & MAX_CLASSES;
  }

  static long place(int birth, int division, int house) {
    return ((long) birth << 37) | ((long) division << 17) | (house > MAX_HOUSE ? 0 : house);
  }

  static int birth(long word) {
    return (int) (word >>> 37);
  }

  static int division(long word) {
    return (int) (word >>> 17) & 0xFFFFF;
  }

  static int house(long word) {
    return (int) word & MAX_HOUSE;
  }

  static long identity(long idOffset, int relation, int idLength, int sex) {
    return (idOffset << 24) | ((long) relation << 12) | ((long) idLength << 2) | sex;
  }

  static long idOffset(long word) {
    return word >>> 24;
  }

  static int relation(long word) {
    return (int) (word >>> 12) & MAX_CLASSES;
  }

  static int idLength(long word) {
    return (int) (word >>> 2) & MAX_ID_BYTES;
  }

  static int sex(long word) {
    return (int) word & 3;
  }
}
