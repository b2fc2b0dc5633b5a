package org.relieflink.tabular;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** 一张表。 One sheet; every read streams it anew in constant memory. */
public interface Sheet {
  /** The sheet's name; for a CSV the file's name without its ending. */
  String name();

  /** Hidden in Excel: its rows are readable, but the sender may not know they are there. */
  boolean hidden();

  /**
   * Every row that is not blank, titles and header included; TableRefusedException when a limit
   * breaks.
   */
  ReadSummary forEachRow(Consumer<Row> consumer) throws IOException;

  /** The rows below the header. */
  default ReadSummary forEachRowAfter(Header header, Consumer<Row> consumer) throws IOException {
    return forEachRow(
        row -> {
          if (row.number() > header.rowNumber()) {
            consumer.accept(row);
          }
        });
  }

  /**
   * Finds the header among the first rows, past titles and blank rows.
   *
   * @param known tells whether a name already normalized by {@link ColumnNames} is a known column
   */
  Optional<Header> findHeader(Predicate<String> known) throws IOException;

  /** The header found without knowing any name, or a refusal. */
  Header header() throws IOException;
}
