package org.relieflink.linkage;

/** 把一行原文读成一条人员记录。 Reads the fields of a row into a table; one per thread. */
final class RowReader {
  /** Distinct class or relation words kept; more than this is not a code list but free text. */
  private static final int MAX_WORDS = 30_000;

  private final NumberText numbers = new NumberText();
  private final AddressReader addresses = new AddressReader();

  /** Adds the row; rows without an id are counted, blank rows passed over. */
  void read(RowFields row, PersonTable into) {
    if (row.isEmpty(Column.ID)) {
      if (!row.isBlank()) {
        into.countWithoutId();
      }
      return;
    }
    byte[] text = row.text();
    int at = into.append(text, row.from(Column.ID), row.to(Column.ID));
    into.name[at] = into.names.intern(text, row.from(Column.NAME), row.to(Column.NAME));
    into.number[at] = numbers.read(text, row.from(Column.CITIZEN_ID), row.to(Column.CITIZEN_ID));
    into.birth[at] = BirthText.read(text, row.from(Column.BIRTH_DATE), row.to(Column.BIRTH_DATE));
    into.sex[at] = (byte) SexText.read(text, row.from(Column.SEX), row.to(Column.SEX));
    into.phone[at] = PhoneText.read(text, row.from(Column.PHONE), row.to(Column.PHONE));
    into.division[at] = division(text, row.from(Column.DIVISION), row.to(Column.DIVISION));
    into.hardshipClass[at] = word(into.classes, row, Column.CLASS);
    into.relation[at] = word(into.relations, row, Column.RELATION);
    into.household[at] = household(row);
    address(row, into, at);
  }

  private void address(RowFields row, PersonTable into, int at) {
    addresses.read(row.text(), row.from(Column.ADDRESS), row.to(Column.ADDRESS));
    into.town[at] = addresses.town();
    into.village[at] = addresses.village();
    into.group[at] = addresses.group();
    into.house[at] = addresses.house();
    into.whole[at] = addresses.whole();
  }

  private static short word(ByteInterner words, RowFields row, Column column) {
    return words.count() > MAX_WORDS
        ? 0
        : (short) words.intern(row.text(), row.from(column), row.to(column));
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
