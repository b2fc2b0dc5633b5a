package org.relieflink.tabular;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** 流式读取的表。 What both kinds of sheets share: finding the header and passing rows on. */
abstract class StreamedSheet implements Sheet {
  private final Path file;

  StreamedSheet(Path file) {
    this.file = file;
  }

  abstract ReadSummary stream(RowSink sink) throws IOException;

  @Override
  public ReadSummary forEachRow(Consumer<Row> consumer) throws IOException {
    return stream(
        row -> {
          consumer.accept(row);
          return true;
        });
  }

  @Override
  public Optional<Header> findHeader(Predicate<String> known) throws IOException {
    HeaderFinder finder = new HeaderFinder(known);
    stream(finder::offer);
    return finder.best();
  }

  @Override
  public Header header() throws IOException {
    return findHeader(name -> false)
        .orElseThrow(
            () -> new TableRefusedException(TableRefusal.of(TableRefusalCode.NO_HEADER, file)));
  }
}
