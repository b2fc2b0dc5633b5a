package org.relieflink.cluster;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.relieflink.linkage.PartyList;
import org.relieflink.linkage.PoolIndex;
import org.relieflink.linkage.Screening;
import org.relieflink.linkage.ScreeningOptions;
import org.relieflink.linkage.ScreeningSummary;

/** 一批当事人对整个数据池。 Some parties against the whole pool: the very engine of one machine. */
record ChunkTask(Slice slice, String snapshot, Model model, String key) implements StageTask {
  static ChunkTask of(Slice slice, SnapshotTask snapshot) {
    return new ChunkTask(
        slice, snapshot.key(), snapshot.model(), Digest.of("chunk", snapshot.key(), slice.key()));
  }

  @Override
  public Stage stage() {
    return Stage.CHUNK;
  }

  @Override
  public Outcome make(Shelf shelf, Path into, Path temporary) throws IOException {
    PoolIndex pool = NodeSnapshot.open(shelf, snapshot, model);
    Path csv = slice.copyTo(temporary, shelf.storage());
    PartyList parties = PartyList.ofCsv(csv, 1, model.fields());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(into))) {
      ScreeningSummary summary =
          new Screening(pool).write(parties, ScreeningOptions.threads(1), out);
      return Outcome.of(parties.notes(), summary);
    }
  }
}
