package org.relieflink.platform.pool.internal.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.relieflink.platform.pool.internal.check.ColumnProfile;
import org.relieflink.platform.pool.internal.contract.ContractBook;
import org.relieflink.platform.pool.internal.contract.Recogniser;
import org.relieflink.tabular.Header;
import org.relieflink.tabular.Row;
import org.relieflink.tabular.Sheet;
import org.relieflink.tabular.Table;
import org.relieflink.tabular.TableReader;

/**
 * 样本的表头和每列的样子。 The header of a sample and what each column looks like.
 *
 * @param profiles as many as headers
 */
record SampleTable(List<String> headers, List<ColumnProfile> profiles, long rows) {
  private static final int MOST_COLUMNS = 120; // more no form can ask about
  private static final int LOOKED_AT = 2_000; // rows that say what a column is

  /** Counts the first rows of the first sheet; refuses a file that is no table. */
  static SampleTable read(Path file, ContractBook book) throws IOException {
    try (Table table = TableReader.open(file)) {
      Sheet sheet = table.firstSheet();
      Recogniser recogniser = new Recogniser(book.all());
      Optional<Header> known = sheet.findHeader(recogniser::knowsColumn);
      Header header = known.isPresent() ? known.get() : sheet.header();
      List<String> headers =
          header.names().subList(0, Math.min(MOST_COLUMNS, header.names().size()));
      List<ColumnProfile> profiles = new ArrayList<>();
      headers.forEach(name -> profiles.add(new ColumnProfile()));
      Counter counter = new Counter(profiles);
      sheet.forEachRowAfter(header, counter::count);
      return new SampleTable(List.copyOf(headers), profiles, counter.rows);
    }
  }

  /** Adds up the rows as they stream by. */
  private static final class Counter {
    private final List<ColumnProfile> profiles;
    private long rows;

    Counter(List<ColumnProfile> profiles) {
      this.profiles = profiles;
    }

    void count(Row row) {
      if (rows++ < LOOKED_AT) {
        for (int column = 0; column < profiles.size(); column++) {
          profiles.get(column).see(row.value(column), row.kind(column));
        }
      }
    }
  }
}
