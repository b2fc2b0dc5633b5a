package org.relieflink.linkage;

import java.io.IOException;
import java.nio.file.Path;

/** 当事人名单，按原有顺序。 A list of parties in its own order. */
public final class PartyList {
  private final PersonTable table;

  private final ListNotes notes;

  private PartyList(PersonTable table, ListNotes notes) {
    this.table = table;
    this.notes = notes;
  }

  public static PartyList of(Iterable<CaseParty> parties) {
    return of(parties, FieldModel.chinese());
  }

  public static PartyList of(Iterable<CaseParty> parties, FieldModel model) {
    PersonTable table = new PersonTable(model);
    RowReader reader = new RowReader(model);
    RowFields fields = new RowFields();
    for (CaseParty party : parties) {
      fields.take(party);
      reader.read(fields, table);
    }
    return new PartyList(table, ListNotes.NONE);
  }

  /**
   * Reads a UTF-8 CSV file with a header (Chinese or English names, any order).
   *
   * @throws UnreadableTableException if the file cannot be used; says why and what to do
   */
  public static PartyList ofCsv(Path file, int threads) throws IOException {
    return ofCsv(file, threads, FieldModel.chinese());
  }

  /** As {@link #ofCsv(Path, int)}, read as a country writes. */
  public static PartyList ofCsv(Path file, int threads, FieldModel model) throws IOException {
    PersonTable table = new PersonTable(model);
    return new PartyList(table, CsvFile.read(file, threads, table));
  }

  /** As {@link #ofCsv(Path, int)} with one thread. */
  public static PartyList ofCsv(Path file) throws IOException {
    return ofCsv(file, 1);
  }

  /** What is to be said about the file; {@link ListNotes#NONE} for a list from memory. */
  public ListNotes notes() {
    return notes;
  }

  public int size() {
    return table.size();
  }

  /** Rows that had content but no party id: they cannot be cited and were left out. */
  public int rowsWithoutId() {
    return table.withoutId();
  }

  PersonTable table() {
    return table;
  }
}
