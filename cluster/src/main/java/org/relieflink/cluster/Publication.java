package org.relieflink.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/** 写出命中：整个文件夹要么全有，要么没有。 Puts the hits in their folder, which appears whole or not at all. */
final class Publication {
  private static final String REPORT = "_report.txt";
  private static final String SUCCESS = "_SUCCESS";
  private static final String COLUMNS =
      "party_id STRING, record_id STRING, kind STRING, relation STRING, score DOUBLE, level STRING,"
          + " reasons STRING";

  private final SparkSession session;
  private final Shelf shelf;
  private final Storage storage;
  private final JobOptions options;

  Publication(SparkSession session, Shelf shelf, JobOptions options) {
    this.session = session;
    this.shelf = shelf;
    this.storage = shelf.storage();
    this.options = options;
  }

  /** Refuses early what would fail, or destroy something, only after the work. */
  void requireRoom() throws IOException {
    String out = storage.absolute(options.out());
    List<String> others = new ArrayList<>(options.pools());
    others.addAll(options.parties());
    others.add(options.work());
    for (String other : others) {
      String path = storage.absolute(other);
      if ((path + "/").startsWith(out + "/") || (out + "/").startsWith(path + "/")) {
        throw new JobRefused(
            "--out “" + options.out() + "”与“" + other + "”重叠，会互相覆盖。请换一个文件夹。(folders overlap)");
      }
    }
    if (storage.exists(out)) {
      List<String> names = storage.names(out);
      if (!names.isEmpty() && !names.contains(REPORT)) {
        throw new JobRefused(
            "“" + options.out() + "”里已有别的文件，不会覆盖。请换一个文件夹。(the folder holds other files)");
      }
    }
  }

  /** Writes all hits in the order of the party list, counts them again, and shows them. */
  void publish(List<ChunkTask> chunks, JobReport report) throws IOException {
    String out = storage.absolute(options.out());
    String unfinished = out + ".unfinished";
    storage.delete(unfinished);
    long hits =
        switch (options.format()) {
          case CSV -> csv(chunks, unfinished);
          case PARQUET -> parquet(chunks, unfinished);
        };
    report.requirePublished(hits);
    storage.makeText(unfinished + "/" + REPORT, report.text());
    storage.makeText(unfinished + "/" + SUCCESS, "");
    storage.replace(unfinished, out);
  }

  private long csv(List<ChunkTask> chunks, String folder) {
    List<Copy> copies = new ArrayList<>();
    for (ChunkTask chunk : chunks) {
      String target = "%s/hits-%05d.csv".formatted(folder, copies.size());
      copies.add(new Copy(shelf.path(Stage.CHUNK, chunk.key()), target));
    }
    Storage everywhere = storage;
    return JavaSparkContext.fromSparkContext(session.sparkContext())
        .parallelize(copies, Math.max(1, copies.size()))
        .map(copy -> copy.make(everywhere))
        .collect()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** One finished chunk on its way to the folder. */
  private record Copy(String source, String target) implements Serializable {
    /** Copies it and gives the hits in it. */
    long make(Storage storage) throws IOException {
      byte[] text = storage.bytes(source, 0, Math.toIntExact(storage.length(source)));
      storage.make(target, (Path file) -> Files.write(file, text));
      return rows(text) - 1;
    }

    /** Line breaks outside quotes; the engine writes a quote in a text as two. */
    private static long rows(byte[] text) {
      long rows = 0;
      boolean quoted = false;
      for (byte c : text) {
        quoted ^= c == '"';
        rows += c == '\n' && !quoted ? 1 : 0;
      }
      return rows;
    }
  }

  private long parquet(List<ChunkTask> chunks, String folder) {
    String[] files =
        chunks.stream().map(chunk -> shelf.path(Stage.CHUNK, chunk.key())).toArray(String[]::new);
    Dataset<Row> hits =
        session
            .read()
            .schema(COLUMNS)
            .option("header", true)
            .option("escape", "\"")
            .option("multiLine", true)
            .option("mode", "FAILFAST")
            .csv(files);
    hits.write().mode(SaveMode.Overwrite).parquet(folder);
    return session.read().parquet(folder).count();
  }
}
