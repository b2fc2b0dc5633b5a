package org.relieflink.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.relieflink.linkage.CappedBlocks;
import org.relieflink.linkage.PoolIndex;

/**
 * 把各段汇成整个数据池的快照：姓氏频率、分块都按全池计算。 Joins the parts into the snapshot of the whole pool: frequencies and
 * blocks count all records, exactly as on one machine.
 *
 * @param parts keys of the parts in the order of the pool
 */
record SnapshotTask(List<String> parts, Model model, int threads, String key) implements StageTask {
  static SnapshotTask of(List<PartTask> parts, Model model, int threads) {
    List<String> keys = parts.stream().map(PartTask::key).toList();
    return new SnapshotTask(keys, model, threads, Digest.of("snapshot", keys, model.key()));
  }

  @Override
  public Stage stage() {
    return Stage.SNAPSHOT;
  }

  @Override
  public Outcome make(Shelf shelf, Path into, Path temporary) throws IOException {
    PoolIndex.Builder builder = PoolIndex.builder(model.read()).threads(threads);
    for (String part : parts) {
      builder.addPart(shelf.storage().here(shelf.path(Stage.PART, part), temporary));
    }
    PoolIndex pool = builder.build();
    pool.write(into);
    Outcome outcome = Outcome.of("records", pool.size()).and("left-out", pool.rowsWithoutId());
    for (CappedBlocks capped : pool.capped()) {
      outcome =
          outcome
              .and("capped-blocks", capped.blocks())
              .and("capped-records", capped.records())
              .and("not-compared-by-key", capped.notCompared());
    }
    return outcome;
  }
}
