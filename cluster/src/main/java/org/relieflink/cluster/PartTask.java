package org.relieflink.cluster;

import java.io.IOException;
import java.nio.file.Path;
import org.relieflink.linkage.CsvPieces;

/** 标准化数据池的一段。 Standardises some rows of the pool. */
record PartTask(Slice slice, String key) implements StageTask {
  static PartTask of(Slice slice, String program) {
    return new PartTask(slice, Digest.of("part", program, slice.key()));
  }

  @Override
  public Stage stage() {
    return Stage.PART;
  }

  @Override
  public Outcome make(Shelf shelf, Path into, Path temporary) throws IOException {
    Path csv = slice.copyTo(temporary.resolve("pool.csv"), shelf.storage());
    return Outcome.of(CsvPieces.toPart(csv, into));
  }
}
