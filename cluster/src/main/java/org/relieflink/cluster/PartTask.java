package org.relieflink.cluster;

import java.io.IOException;
import java.nio.file.Path;
import org.relieflink.linkage.CsvPieces;

/** 标准化数据池的一段。 Standardises some rows of the pool. */
record PartTask(Slice slice, Model model, String key) implements StageTask {
  static PartTask of(Slice slice, Model model, String program) throws IOException {
    String fields = model.fields().name();
    return new PartTask(slice, model, Digest.of("part", program, fields, slice.key()));
  }

  @Override
  public Stage stage() {
    return Stage.PART;
  }

  @Override
  public Outcome make(Shelf shelf, Path into, Path temporary) throws IOException {
    Path csv = slice.copyTo(temporary, shelf.storage());
    return Outcome.of(CsvPieces.toPart(csv, model.fields(), into));
  }
}
