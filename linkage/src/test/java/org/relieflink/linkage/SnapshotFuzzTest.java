package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("数据池快照：打开时核对的各段一有改动就拒绝，通读核对时任何改动都拒绝")
class SnapshotFuzzTest {
  private static final Path FILE = FuzzFile.create("pool", ".rlpool").path();
  private static final LinkageModel MODEL = LinkageModel.standard();
  private static final PoolIndex POOL = PoolIndex.build(MODEL, FuzzPool.records(30));
  private static final List<Hit> ANSWER = POOL.collide(FuzzPool.PARTY);
  private static final SnapshotEdits EDITS = edits();
  private static final BitSet MAPPED = mapped();

  static Stream<byte[]> seeds() {
    return SnapshotEdits.seeds();
  }

  private static SnapshotEdits edits() {
    try {
      POOL.write(FILE);
      return new SnapshotEdits(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sections that opening takes as they are: it maps them, and only verifying reads them. */
  private static BitSet mapped() {
    BitSet mapped = new BitSet();
    try {
      for (int i = 0; i < EDITS.sections(); i++) {
        int at = EDITS.start(i);
        byte[] flip = {0, (byte) at, (byte) (at >> 8), (byte) (at >> 16), (byte) (at >> 24), 1};
        EDITS.make(EDITS.length(i) == 0 ? new byte[0] : flip);
        mapped.set(i, opens());
        EDITS.undo();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    require(mapped.cardinality() < EDITS.sections() - 20, "most sections are verified at once");
    return mapped;
  }

  private static boolean opens() throws IOException {
    try {
      PoolIndex.open(FILE, MODEL);
      return true;
    } catch (UnreadableTableException refused) {
      return false;
    }
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void snapshot(byte[] data) throws IOException {
    EDITS.make(data);
    try {
      opened();
      verified();
    } finally {
      EDITS.undo();
    }
  }

  private static void opened() throws IOException {
    try {
      PoolIndex pool = PoolIndex.open(FILE, MODEL);
      require(
          EDITS.forged() || !EDITS.damagedWhereVerified(MAPPED), "a damaged section is refused");
      if (!EDITS.damaged()) {
        require(pool.collide(FuzzPool.PARTY).equals(ANSWER), "a good snapshot answers as the pool");
      } else {
        askDamaged(pool);
      }
    } catch (UnreadableTableException refused) {
      require(EDITS.damaged(), "a good snapshot is not refused");
      require(String.valueOf(refused.getMessage()).endsWith("。"), "a refusal is a sentence");
    }
  }

  /** What is only mapped may be damaged: then asking may fail, but neither hang nor fill memory. */
  private static void askDamaged(PoolIndex pool) {
    try {
      pool.collide(FuzzPool.PARTY);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException loud) {
      require(EDITS.damaged(), "a good snapshot answers");
    }
  }

  private static void verified() throws IOException {
    try {
      PoolIndex.verify(FILE);
      require(EDITS.forged() || !EDITS.damaged(), "verifying finds every change");
    } catch (UnreadableTableException refused) {
      require(EDITS.damaged(), "a good snapshot is verified");
    }
  }
}
