package org.relieflink.linkage;

/**
 * 英文名单的分块键。 Keys that a slip does not break: the number with each digit left out in turn; the
 * sounds of surname and given name in either order with parts of the date; one of the two with
 * street, suburb or postcode; two parts of the address.
 */
final class EnglishKeys extends BlockKeys {
  @Override
  void of(BlockKind kind, PersonTable table, int row) {
    switch (kind) {
      case NUMBER -> number(table.number(row));
      case NAME_VILLAGE -> nameAndPlace(table, row);
      case ADDRESS -> address(table, row);
      case PHONE, NAME_MONTH_DAY, NAME_YEAR, BIRTH -> super.of(kind, table, row);
    }
  }

  @Override
  void number(long number) {
    clear();
    if (number == NumberCode.NONE) {
      return;
    }
    long digits = NumberCode.key(number);
    add(Hashes.key(digits));
    long last = -1;
    for (int i = 0; i < NumberCode.check(number); i++) {
      long without = EnglishNumber.without(digits, i);
      if (without != last) {
        add(Hashes.key(without));
      }
      last = without;
    }
  }

  /** The same for surname and given name exchanged; 0 where one is not said. */
  @Override
  int sound(PersonTable table, int row) {
    int surname = part(table, row, 0);
    int given = part(table, row, 1);
    boolean both = surname != 0 && given != 0;
    return both
        ? Hashes.key(RowWords.twoInts(Math.min(surname, given), Math.max(surname, given)))
        : 0;
  }

  private static int part(PersonTable table, int row, int part) {
    Name name = new Name(table.names, table.name(row));
    return name.isMissing() || name.sound(part) < 0 ? 0 : Hashes.key(name.sound(part));
  }

  private void nameAndPlace(PersonTable table, int row) {
    clear();
    for (int i = 0; i < 2; i++) {
      int part = part(table, row, i);
      add(join(part, table.village(row)));
      add(join(part, table.town(row)));
      add(join(part, table.division(row)));
    }
  }

  private void address(PersonTable table, int row) {
    clear();
    add(table.whole(row));
    add(join(table.village(row), table.town(row)));
    add(join(table.house(row), table.town(row)));
    add(join(table.village(row), table.division(row)));
  }
}
