package org.relieflink.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSV 的唯一一张表。 The one sheet of a CSV; a quoted line end stays inside its cell. */
final class CsvSheet extends StreamedSheet {
  private final Path file;
  private final TextEncoding encoding;

  CsvSheet(Path file, TextEncoding encoding) {
    super(file);
    this.file = file;
    this.encoding = encoding;
  }

  @Override
  public String name() {
    String name = TableRefusal.nameOf(file);
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  @Override
  public boolean hidden() {
    return false;
  }

  @Override
  ReadSummary stream(RowSink sink) throws IOException {
    char separator;
    try (Reader reader = reader()) {
      separator = CsvParser.separatorOf(reader);
    }
    try (Reader reader = reader()) {
      return new CsvParser(reader, separator, file).parse(sink);
    }
  }

  private Reader reader() throws IOException {
    InputStream in = Files.newInputStream(file);
    in.skipNBytes(encoding.mark().length);
    return new InputStreamReader(in, encoding.charset());
  }
}
