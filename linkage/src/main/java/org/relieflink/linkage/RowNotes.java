package org.relieflink.linkage;

/** 逐行记下名单的毛病。 Notes the faults of a list row by row, ids by a hash of 64 bits. */
final class RowNotes {
  private final IdSieve ids;
  private long line;
  private long rows;
  private long withoutId;
  private long duplicates;
  private long firstDuplicate;
  private long numbers;
  private long damaged;
  private long firstDamaged;

  /**
   * @param expected ids to make room for
   */
  RowNotes(int expected) {
    ids = new IdSieve(expected);
  }

  /**
   * A row came next, perhaps a blank one.
   *
   * @param read whether a number could be read, so that it need not be looked at for damage
   */
  void take(RowFields row, boolean read) {
    line++;
    if (row.isEmpty(Column.ID) && row.isBlank()) {
      return;
    }
    rows++;
    if (!row.isEmpty(Column.CITIZEN_ID)) {
      numbers++;
      if (!read && damaged(row)) {
        firstDamaged = damaged++ == 0 ? line + 1 : firstDamaged;
      }
    }
  }

  private static boolean damaged(RowFields row) {
    byte[] text = row.text();
    for (int i = row.from(Column.CITIZEN_ID); i < row.to(Column.CITIZEN_ID); i++) {
      if (text[i] == '+' || text[i] == '.') {
        return true;
      }
    }
    return false;
  }

  /** Joins the notes of the next part, and looks whether its ids were there before. */
  void join(RowNotes part, PersonTable rowsOfPart, long[] linesOfRows) {
    byte[] id = new byte[RowWords.MAX_ID_BYTES];
    for (int i = 0; i < rowsOfPart.size(); i++) {
      int length = rowsOfPart.readId(i, id, 0);
      if (!ids.add(Hashes.wide(id, 0, length))) {
        firstDuplicate = duplicates++ == 0 ? line + linesOfRows[i] : firstDuplicate;
      }
    }
    firstDamaged = firstDamaged == 0 && part.damaged > 0 ? line + part.firstDamaged : firstDamaged;
    line += part.line;
    rows += part.rows;
    withoutId += rowsOfPart.withoutId();
    numbers += part.numbers;
    damaged += part.damaged;
  }

  ListNotes notes() {
    return new ListNotes(
        rows, withoutId, duplicates, firstDuplicate, numbers, damaged, firstDamaged);
  }
}
