package org.relieflink.linkage;

/** 把一行原文读成一条人员记录。 Reads the fields of a row into a table; one per thread. */
final class RowReader {
  private final NumberText numbers = new NumberText();
  private final AddressCache addresses = new AddressCache();

  /** Adds the row; rows without a usable id are counted, blank rows passed over. */
  void read(RowFields row, PersonTable into) {
    if (row.isEmpty(Column.ID) || row.length(Column.ID) > RowWords.MAX_ID_BYTES) {
      if (!row.isBlank()) {
        into.countWithoutId();
      }
      return;
    }
    byte[] text = row.text();
    int at = into.append(text, row.from(Column.ID), row.to(Column.ID));
    into.set(at, 0, numbers.read(text, row.from(Column.CITIZEN_ID), row.to(Column.CITIZEN_ID)));
    into.set(at, 1, household(row));
    int name = into.names.intern(text, row.from(Column.NAME), row.to(Column.NAME));
    addresses.read(text, row.from(Column.ADDRESS), row.to(Column.ADDRESS));
    into.set(at, 2, RowWords.twoInts(name, addresses.village()));
    into.set(at, 3, RowWords.twoInts(addresses.town(), addresses.whole()));
    into.set(at, 4, contact(row, into));
    into.set(at, 5, place(row));
    into.set(at, 7, days(row));
    int sex = SexText.read(text, row.from(Column.SEX), row.to(Column.SEX));
    into.describe(at, word(into.relations, row, Column.RELATION), sex);
  }

  private long contact(RowFields row, PersonTable into) {
    long phone = PhoneText.read(row.text(), row.from(Column.PHONE), row.to(Column.PHONE));
    return RowWords.contact(phone, addresses.group(), word(into.classes, row, Column.CLASS));
  }

  private long place(RowFields row) {
    byte[] text = row.text();
    int birth = BirthText.read(text, row.from(Column.BIRTH_DATE), row.to(Column.BIRTH_DATE));
    int division = division(text, row.from(Column.DIVISION), row.to(Column.DIVISION));
    return RowWords.place(birth, division, addresses.house());
  }

  private static long days(RowFields row) {
    return Times.word(
        day(row, Column.VALID_FROM),
        day(row, Column.VALID_TO),
        day(row, Column.KNOWN_FROM),
        day(row, Column.KNOWN_TO));
  }

  private static int day(RowFields row, Column column) {
    return row.isEmpty(column)
        ? Times.OPEN
        : Times.dayOf(BirthText.read(row.text(), row.from(column), row.to(column)));
  }

  /** Distinct class or relation words are few; more than fit are no code list but free text. */
  private static int word(ByteInterner words, RowFields row, Column column) {
    return words.intern(row.text(), row.from(column), row.to(column), RowWords.MAX_CLASSES);
  }

  private static long household(RowFields row) {
    return row.isEmpty(Column.HOUSEHOLD_ID)
        ? 0
        : Hashes.wide(row.text(), row.from(Column.HOUSEHOLD_ID), row.to(Column.HOUSEHOLD_ID)) | 1;
  }

  /** The county part of a division code; 0 if the text is not a code. */
  private static int division(byte[] text, int from, int to) {
    int value = 0;
    int digits = 0;
    for (int i = from; i < to && digits < 6; i++) {
      if (text[i] >= '0' && text[i] <= '9') {
        value = value * 10 + text[i] - '0';
        digits++;
      }
    }
    return digits == 6 ? value : 0;
  }
}
