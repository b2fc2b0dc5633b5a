package org.relieflink.tabular;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** CSV 文件。 A CSV file as a table of one sheet. */
final class CsvTable implements Table {
  private final TextEncoding encoding;
  private final List<Sheet> sheets;

  CsvTable(Path file, TextEncoding encoding) {
    this.encoding = encoding;
    this.sheets = List.of(new CsvSheet(file, encoding));
  }

  @Override
  public TableKind kind() {
    return TableKind.CSV;
  }

  @Override
  public Optional<TextEncoding> encoding() {
    return Optional.of(encoding);
  }

  @Override
  public List<Sheet> sheets() {
    return sheets;
  }

  /** Nothing stays open between reads. */
  @Override
  public void close() {}
}
