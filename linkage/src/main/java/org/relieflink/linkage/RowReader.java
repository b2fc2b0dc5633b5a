package org.relieflink.linkage;

/** 把一行原文读成一条人员记录。 Reads the fields of a row into a table; one per thread. */
final class RowReader {
  private final FieldReader fields;

  RowReader(FieldModel model) {
    fields = model.reader();
  }

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
    long number = fields.number(row);
    into.set(at, 0, number);
    into.set(at, 1, household(row));
    int name = fields.name(row, into.names);
    fields.address(row);
    into.set(at, 2, RowWords.twoInts(name, fields.village()));
    into.set(at, 3, RowWords.twoInts(fields.town(), fields.whole()));
    into.set(at, 4, contact(row, into));
    into.set(at, 5, place(row, number));
    into.setDays(at, days(row));
    int sex = SexText.read(text, row.from(Column.SEX), row.to(Column.SEX));
    into.describe(at, word(into.relations, row, Column.RELATION), sex);
    if (row.namesGuardian()) {
      row.turnToGuardian();
      guardian(row, at, into.guardiansToFill());
    }
  }

  /**
   * A guardian with a number is known by it; one without is looked for where the ward lives, since
   * a name alone says nothing.
   */
  private void guardian(RowFields row, int ward, GuardianTable into) {
    long number = fields.number(row);
    PersonTable table = into.persons();
    int name = fields.name(row, table.names);
    if (number == NumberCode.NONE && name == 0) {
      return;
    }
    int at = into.add(ward);
    table.set(at, 0, number);
    boolean known = NumberCode.usable(number);
    table.set(at, 2, RowWords.twoInts(name, known ? 0 : fields.village()));
    if (!known) {
      table.set(at, 3, RowWords.twoInts(fields.town(), fields.whole()));
      table.set(at, 4, RowWords.contact(0, fields.group(), 0));
      table.set(at, 5, RowWords.place(0, fields.division(row), fields.house()));
    }
  }

  private long contact(RowFields row, PersonTable into) {
    return RowWords.contact(
        fields.phone(row), fields.group(), word(into.classes, row, Column.CLASS));
  }

  private long place(RowFields row, long number) {
    int birth = BirthText.withCentury(fields.birth(row), number);
    return RowWords.place(birth, fields.division(row), fields.house());
  }

  private static long days(RowFields row) {
    return Times.word(
        Times.day(Times.firstDay(date(row, Column.VALID_FROM))),
        Times.day(Times.behind(date(row, Column.VALID_TO))),
        Times.day(Times.firstDay(date(row, Column.KNOWN_FROM))),
        Times.day(Times.firstDay(date(row, Column.KNOWN_TO))));
  }

  private static int date(RowFields row, Column column) {
    return row.isEmpty(column) ? 0 : BirthText.read(row.text(), row.from(column), row.to(column));
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
}
