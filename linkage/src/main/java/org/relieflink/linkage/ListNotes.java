package org.relieflink.linkage;

/**
 * 名单里要告诉人的事：缺编号、编号重复、号码被表格软件损坏。 What a person must be told about a list: rows without id, ids given
 * twice, numbers that a spreadsheet damaged.
 *
 * @param rows rows with content
 * @param withoutId rows that had content but no usable id: left out
 * @param duplicates rows whose id an earlier row has
 * @param firstDuplicateRow as a spreadsheet counts, the header being row 1; 0 for none
 * @param numbers cells with a citizen number
 * @param damaged of these, written as a decimal or with an exponent: never repaired
 * @param firstDamagedRow as above
 */
public record ListNotes(
    long rows,
    long withoutId,
    long duplicates,
    long firstDuplicateRow,
    long numbers,
    long damaged,
    long firstDamagedRow) {
  public static final ListNotes NONE = new ListNotes(0, 0, 0, 0, 0, 0, 0);

  ListNotes and(ListNotes next) {
    return new ListNotes(
        rows + next.rows,
        withoutId + next.withoutId,
        duplicates + next.duplicates,
        firstDuplicateRow != 0 ? firstDuplicateRow : next.firstDuplicateRow,
        numbers + next.numbers,
        damaged + next.damaged,
        firstDamagedRow != 0 ? firstDamagedRow : next.firstDamagedRow);
  }
}
