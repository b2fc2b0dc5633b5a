package org.relieflink.linkage;

import static org.relieflink.linkage.FuzzSeeds.require;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("任何字节当作快照或分卷打开：都说清不能用，不崩溃、不占满内存")
class SectionFileFuzzTest {
  private static final FuzzFile FILE = FuzzFile.create("any", ".rlpool");
  private static final LinkageModel MODEL = LinkageModel.standard();
  private static final int POOL_VERSION = 1_000 + PoolPart.VERSION;

  static Stream<byte[]> seeds() {
    return Stream.of(
        "record_id,name\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        head(POOL_VERSION, 64, 64, 0),
        head(POOL_VERSION, 88, 64, 1),
        head(PoolPart.VERSION, 64, 64, 0),
        head(PoolPart.VERSION, 64, 64, Long.MAX_VALUE),
        head(1, 64, 64, 0));
  }

  private static byte[] head(long version, int length, long directory, long count) {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(SectionWriter.MAGIC).putLong(version).putLong(length).putLong(directory);
    return bytes.putLong(count).array();
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "")
  void anyBytes(byte[] bytes) throws IOException {
    FILE.write(bytes);
    refused(() -> PoolIndex.open(FILE.path(), MODEL));
    refused(() -> PoolIndex.builder(MODEL).addPart(FILE.path()));
  }

  private interface Reading {
    Object read() throws IOException;
  }

  private static void refused(Reading reading) throws IOException {
    try {
      reading.read();
      throw new AssertionError("no fuzzer finds a whole snapshot by itself");
    } catch (UnreadableTableException refused) {
      require(String.valueOf(refused.getMessage()).endsWith("。"), "a refusal is a sentence");
    }
  }
}
