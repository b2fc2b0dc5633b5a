package org.relieflink.linkage;

import java.util.Arrays;
import org.relieflink.linkage.LatinLetters.Cell;

/** 按英文的写法读各格：姓与名、门牌与街可以各占一列。 */
final class EnglishFieldReader extends FieldReader {
  private static final int LEAST_PHONE_DIGITS = 7;
  private static final int MOST_PHONE_DIGITS = 12;
  private static final int DATE_DIGITS = 8;

  /** A postcode with letters becomes a key above all postcodes of digits. */
  private static final int MOST_DIGIT_CODES = 100_000;

  private static final int LETTER_CODES = 900_000;

  private final EnglishAddressReader addresses = new EnglishAddressReader();
  private byte[] name = new byte[128];

  @Override
  long number(RowFields row) {
    return EnglishNumber.read(row.text(), row.from(Column.CITIZEN_ID), row.to(Column.CITIZEN_ID));
  }

  /** Names in two columns are kept as they would be written in one: {@code Neumann, Michaela}. */
  @Override
  int name(RowFields row, NameTable into) {
    boolean apart = !row.isEmpty(Column.SURNAME) || !row.isEmpty(Column.GIVEN_NAME);
    if (!apart) {
      return into.intern(row.text(), row.from(Column.NAME), row.to(Column.NAME));
    }
    int length = row.length(Column.SURNAME);
    int needed = length + 2 + row.length(Column.GIVEN_NAME);
    if (needed > name.length) {
      name = Arrays.copyOf(name, needed * 2);
    }
    copy(row, Column.SURNAME, 0);
    name[length] = EnglishName.COMMA;
    name[length + 1] = ' ';
    copy(row, Column.GIVEN_NAME, length + 2);
    return into.intern(name, 0, needed);
  }

  private void copy(RowFields row, Column column, int to) {
    for (int i = 0; i < row.length(column); i++) {
      byte c = row.text()[row.from(column) + i];
      name[to + i] = c == EnglishName.COMMA ? (byte) ' ' : c;
    }
  }

  /**
   * Eight digits are kept though they be no date of the calendar: a mistyped date is still one
   * digit from the right one.
   */
  @Override
  int birth(RowFields row) {
    int from = row.from(Column.BIRTH_DATE);
    int to = row.to(Column.BIRTH_DATE);
    int digits = 0;
    int date = 0;
    for (int i = from; i < to && digits <= DATE_DIGITS; i++) {
      int c = row.text()[i];
      boolean digit = c >= '0' && c <= '9';
      digits = digit ? digits + 1 : DATE_DIGITS + 1;
      date = digit && digits <= DATE_DIGITS ? date * 10 + c - '0' : date;
    }
    boolean eight = digits == DATE_DIGITS && date % 100 != 0 && date / 100 % 100 != 0;
    return eight ? date : BirthText.read(row.text(), from, to);
  }

  @Override
  long phone(RowFields row) {
    long value = 0;
    int digits = 0;
    for (int i = row.from(Column.PHONE); i < row.to(Column.PHONE); i++) {
      int c = row.text()[i];
      if (c >= '0' && c <= '9' && digits < MOST_PHONE_DIGITS) {
        value = value * 10 + c - '0';
        digits++;
      }
    }
    return digits < LEAST_PHONE_DIGITS ? 0 : value;
  }

  /** The postcode. */
  @Override
  int division(RowFields row) {
    char[] signs = new char[12];
    int length = LatinLetters.append(Cell.of(row, Column.DIVISION), signs, 0);
    long hash = 7;
    int value = 0;
    boolean digits = length > 0 && length <= 5;
    for (int i = 0; i < length; i++) {
      digits &= signs[i] >= '0' && signs[i] <= '9';
      value = digits ? value * 10 + signs[i] - '0' : value;
      hash = Hashes.join(hash, signs[i]);
    }
    boolean none = length == 0;
    return none
        ? 0
        : digits ? value : MOST_DIGIT_CODES + Math.floorMod(Hashes.key(hash), LETTER_CODES);
  }

  @Override
  void address(RowFields row) {
    addresses.read(row);
  }

  @Override
  int town() {
    return addresses.suburb();
  }

  @Override
  int village() {
    return addresses.street();
  }

  @Override
  int group() {
    return 0;
  }

  @Override
  int house() {
    return addresses.house();
  }

  @Override
  int whole() {
    boolean both = addresses.house() != 0 && addresses.street() != 0;
    return both ? Hashes.key(RowWords.twoInts(addresses.street(), addresses.house())) : 0;
  }
}
