package org.relieflink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("中断以后接着做：只补缺的，命中不变")
class RestartTest {
  private static final int KILLED = 137;
  private static final InventedLists LISTS = new InventedLists(6_000, 1_500, 34);

  @TempDir Path folder;
  private Path pool;
  private Path parties;
  private Path out;
  private Path work;
  private List<String> words;

  @BeforeEach
  void lists() throws IOException {
    pool = folder.resolve("pool.csv");
    parties = folder.resolve("parties.csv");
    out = folder.resolve("hits");
    work = folder.resolve("work");
    Files.writeString(pool, InventedLists.csv(InventedLists.POOL_HEADER, LISTS.pool));
    Files.writeString(parties, InventedLists.csv(InventedLists.PARTY_HEADER, LISTS.parties));
    words =
        List.of(
            "--pool",
            pool + "",
            "--parties",
            parties + "",
            "--out",
            out + "",
            "--work",
            work + "",
            "--chunk",
            LocalSpark.CHUNK);
  }

  @Test
  @DisplayName("删去一批、截断一段：再运行只重做这两样，命中相同")
  void whatIsMissingIsMadeAgain() throws IOException {
    String expected = EngineHits.of(pool, parties);
    int chunks = LocalSpark.collide(words).made.get(Stage.CHUNK);
    assertThat(EngineHits.of(out)).isEqualTo(expected);
    Files.delete(EngineHits.files(work.resolve("chunk"), "").get(0));
    Path part =
        EngineHits.files(work.resolve("part"), "").stream()
            .filter(f -> f.toString().endsWith(".part"))
            .findFirst()
            .orElseThrow();
    try (RandomAccessFile file = new RandomAccessFile(part.toFile(), "rw")) {
      file.setLength(file.length() / 2);
    }
    LocalSpark.Steps again = LocalSpark.collide(words);
    assertThat(again.made)
        .containsEntry(Stage.PART, 1)
        .containsEntry(Stage.SNAPSHOT, 0)
        .containsEntry(Stage.CHUNK, 1);
    assertThat(again.reused).containsEntry(Stage.CHUNK, chunks - 1);
    assertThat(EngineHits.of(out)).isEqualTo(expected);
  }

  @Test
  @DisplayName("当事人名单改了一行：数据池不重做；数据池改了一行：快照和各批都重做，用的是新数据")
  void changedInput() throws IOException {
    LocalSpark.collide(words);
    Files.writeString(parties, Files.readString(parties).replace("P000001", "Q000001"));
    LocalSpark.Steps otherParties = LocalSpark.collide(words);
    assertThat(otherParties.made).containsEntry(Stage.PART, 0).containsEntry(Stage.SNAPSHOT, 0);
    assertThat(otherParties.made.get(Stage.CHUNK)).isPositive();
    assertThat(EngineHits.of(out)).isEqualTo(EngineHits.of(pool, parties));
    Files.writeString(pool, Files.readString(pool).replace("R000001", "S000001"));
    LocalSpark.Steps otherPool = LocalSpark.collide(words);
    assertThat(otherPool.made).containsEntry(Stage.SNAPSHOT, 1);
    assertThat(otherPool.reused).containsEntry(Stage.CHUNK, 0);
    assertThat(EngineHits.of(out)).isEqualTo(EngineHits.of(pool, parties));
  }

  @Test
  @DisplayName("进程在碰撞当中被杀：没有半份结果；再运行用上已做完的批，命中相同")
  void killedProcess() throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dlog4j2.configurationFile=" + System.getProperty("log4j2.configurationFile"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(KilledJob.class.getName());
    command.addAll(words);
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    assertThat(code).isEqualTo(KILLED);
    assertThat(out).doesNotExist();
    LocalSpark.Steps again = LocalSpark.collide(words);
    assertThat(again.made).containsEntry(Stage.PART, 0).containsEntry(Stage.SNAPSHOT, 0);
    assertThat(again.reused.get(Stage.CHUNK)).isPositive();
    assertThat(EngineHits.of(out)).isEqualTo(EngineHits.of(pool, parties));
  }
}
