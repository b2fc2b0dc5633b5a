package org.relieflink.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("集群碰撞的命中与单机完全相同")
class SameHitsTest {
  private static final InventedLists LISTS = new InventedLists(20_000, 3_000, 12);

  @TempDir static Path folder;
  private static Path pool;
  private static Path parties;
  private static String expected;

  @BeforeAll
  static void onOneMachine() throws IOException {
    pool = folder.resolve("pool.csv");
    parties = folder.resolve("parties.csv");
    Files.writeString(pool, InventedLists.csv(InventedLists.POOL_HEADER, LISTS.pool));
    Files.writeString(parties, InventedLists.csv(InventedLists.PARTY_HEADER, LISTS.parties));
    expected = EngineHits.of(pool, parties);
    assertThat(expected.lines().count()).isGreaterThan(1_000);
  }

  private static List<String> words(Object pools, Object list, Path out, String... more) {
    List<String> words = new ArrayList<>();
    words.addAll(List.of("--pool", pools.toString(), "--parties", list.toString()));
    words.addAll(List.of("--out", out.toString(), "--chunk", LocalSpark.CHUNK));
    words.addAll(List.of(more));
    return words;
  }

  @Test
  @DisplayName("CSV 进、CSV 出：各批首尾相接，和 screen 的文件逐字节相同；各数对得上")
  void csvByteForByte() throws IOException {
    Path out = folder.resolve("csv");
    LocalSpark.Steps steps = new LocalSpark.Steps();
    JobReport report = LocalSpark.report(words(pool, parties, out), steps);
    assertThat(EngineHits.of(out)).isEqualTo(expected);
    assertThat(steps.made.get(Stage.PART)).isGreaterThan(5);
    assertThat(steps.made.get(Stage.CHUNK)).isGreaterThan(10);
    assertThat(report.pool().count("rows")).isEqualTo(20_000);
    assertThat(report.pool().count("without-id")).isEqualTo(39);
    assertThat(report.index().count("records")).isEqualTo(19_961);
    assertThat(report.answered().count("rows")).isEqualTo(3_000);
    assertThat(report.answered().count("without-id")).isEqualTo(7);
    assertThat(report.answered().count("hits")).isEqualTo(expected.lines().count() - 1);
    assertThat(report.index().count("capped-blocks")).isPositive();
    assertThat(report.sentences()).anyMatch(line -> line.startsWith("碰撞完成：2993 名当事人对 19961 条记录"));
    assertThat(Files.readString(out.resolve("_report.txt"))).contains("pool.rows=20000\n");
  }

  @Test
  @DisplayName("各行打乱、拆成几个文件再碰：命中一条不多、一条不少")
  void anyOrderOfRows() throws IOException {
    Path pieces = Files.createDirectory(folder.resolve("pieces"));
    List<List<String>> rows = InventedLists.shuffled(LISTS.pool, 5);
    for (int i = 0; i < 4; i++) {
      Files.writeString(
          pieces.resolve("part-" + i + ".csv"),
          InventedLists.csv(InventedLists.POOL_HEADER, rows.subList(i * 5_000, (i + 1) * 5_000)));
    }
    Path out = folder.resolve("shuffled");
    LocalSpark.collide(words(pieces, parties, out));
    assertThat(EngineHits.sortedLines(EngineHits.of(out)))
        .isEqualTo(EngineHits.sortedLines(expected));
  }

  @Test
  @DisplayName("Parquet 进、Parquet 出：同样的命中")
  void parquet() throws IOException {
    Path poolTable = folder.resolve("pool.parquet");
    Path partyTable = folder.resolve("parties.parquet");
    write(InventedLists.POOL_HEADER, LISTS.pool, poolTable);
    write(InventedLists.PARTY_HEADER, LISTS.parties, partyTable);
    Path out = folder.resolve("table");
    LocalSpark.Steps steps =
        LocalSpark.collide(
            words(poolTable, partyTable, out, "--format", "parquet", "--work", folder + "/w"));
    assertThat(steps.made.get(Stage.CHUNK)).isGreaterThan(5);
    List<String> lines = new ArrayList<>();
    LocalSpark.session()
        .read()
        .parquet(out.toString())
        .collectAsList()
        .forEach(row -> lines.add(line(row)));
    lines.add(expected.lines().findFirst().orElseThrow());
    lines.sort(null);
    assertThat(lines).isEqualTo(EngineHits.sortedLines(expected));
  }

  private static void write(List<String> header, List<List<String>> rows, Path table) {
    StructType schema = new StructType();
    for (String column : header) {
      schema = schema.add(column, DataTypes.StringType);
    }
    List<Row> values = new ArrayList<>();
    for (List<String> row : rows) {
      values.add(
          RowFactory.create(row.stream().map(cell -> cell.isEmpty() ? null : cell).toArray()));
    }
    LocalSpark.session()
        .createDataFrame(values, schema)
        .repartition(3)
        .write()
        .option("parquet.block.size", 1 << 18)
        .parquet(table.toString());
  }

  private static String line(Row row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.length(); i++) {
      String cell = String.valueOf(row.get(i));
      line.append(i == 0 ? "" : ",").append(cell.contains(",") ? '"' + cell + '"' : cell);
    }
    return line.toString();
  }

  @Test
  @DisplayName("文件不在本机磁盘、而在 Hadoop 文件系统上：快照取到节点上再用，命中相同")
  void onAnotherFileSystem() throws IOException {
    LocalSpark.session()
        .sparkContext()
        .hadoopConfiguration()
        .set("fs.viewfs.mounttable.relief.link./data", folder.toUri().toString());
    String data = "viewfs://relief/data/";
    List<String> words =
        List.of(
            "--pool", data + "pool.csv", "--parties", data + "parties.csv", "--out", data + "far");
    LocalSpark.Steps steps = LocalSpark.collide(words);
    assertThat(steps.made.get(Stage.PART)).isGreaterThan(5);
    assertThat(EngineHits.of(folder.resolve("far"))).isEqualTo(expected);
  }
}
