package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("数据池分卷：改动、截断过的一律拒绝；连校验和也伪造的，不会崩溃、不会占满内存")
class PoolPartFuzzTest {
  private static final int RECORDS = 6;
  private static final Path FILE = FuzzFile.create("part", ".rlp").path();
  private static final SnapshotEdits EDITS = edits();

  static Stream<byte[]> seeds() {
    return SnapshotEdits.seeds();
  }

  private static SnapshotEdits edits() {
    try {
      PoolPart.write(FuzzPool.records(RECORDS).iterator(), FILE);
      return new SnapshotEdits(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void part(byte[] data) throws IOException {
    EDITS.make(data);
    try {
      PersonTable table = new PersonTable();
      PoolPart.addTo(table, FILE);
      require(EDITS.forged() || !EDITS.damaged(), "a damaged part is refused");
      require(EDITS.forged() || table.size() == RECORDS, "a good part is read whole");
    } catch (UnreadableTableException refused) {
      require(EDITS.damaged(), "a good part is not refused");
      require(String.valueOf(refused.getMessage()).endsWith("。"), "a refusal is a sentence");
    } finally {
      EDITS.undo();
    }
  }
}
