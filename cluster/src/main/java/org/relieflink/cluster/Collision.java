package org.relieflink.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.relieflink.kernel.CitizenId;
import org.relieflink.linkage.FieldModel;
import org.relieflink.linkage.LinkageModel;
import org.relieflink.linkage.PoolIndex;

/** 一次集群碰撞的全过程。 The whole course of a collision on a cluster. */
final class Collision {
  private final SparkSession session;
  private final JobOptions options;
  private final Sizes sizes;
  private final JavaSparkContext spark;
  private final Storage storage;
  private final Shelf shelf;
  private final Steps steps;

  Collision(SparkSession session, JobOptions options, Sizes sizes, Steps.Listener listener)
      throws IOException {
    this.session = session;
    this.options = options;
    this.sizes = sizes;
    spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    Broadcast<SerializableConfiguration> configuration =
        spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
    storage = new Storage(configuration);
    shelf = new Shelf(storage, storage.absolute(options.work()));
    steps = new Steps(spark, shelf, listener);
  }

  /**
   * Collides and publishes.
   *
   * @throws JobRefused if something is to be put right by a person first
   */
  JobReport run() throws IOException {
    Publication publication = new Publication(session, shelf, options);
    publication.requireRoom();
    Model model = model();
    List<SurveyedFile> pool = survey(options.pools(), model.fields());
    List<SurveyedFile> parties = survey(options.parties(), model.fields());
    String program = program();
    List<PartTask> parts = new ArrayList<>();
    for (Slice slice : slices(pool, Long.MAX_VALUE, sizes.partBytes())) {
      parts.add(PartTask.of(slice, model, program));
    }
    Outcome poolRows = Outcome.sum(steps.run(Stage.PART, parts));
    ListCheck.require("数据池", poolRows);
    SnapshotTask snapshot = SnapshotTask.of(parts, model, threadsOfOneTask());
    Outcome index = Outcome.sum(steps.run(Stage.SNAPSHOT, List.of(snapshot)));
    List<ChunkTask> chunks = new ArrayList<>();
    for (Slice slice : slices(parties, options.chunk(), Long.MAX_VALUE)) {
      chunks.add(ChunkTask.of(slice, snapshot));
    }
    Outcome answered = Outcome.sum(steps.run(Stage.CHUNK, chunks));
    ListCheck.require("当事人名单", answered);
    JobReport report = new JobReport(poolRows, index, answered, chunks.size());
    report.requireSums();
    publication.publish(chunks, report);
    return report;
  }

  /** The files of a list as text whose rows can be cut. */
  private List<SurveyedFile> survey(List<String> paths, FieldModel fields) throws IOException {
    List<String> files = new ArrayList<>();
    for (String path : paths) {
      files.addAll(storage.files(path));
    }
    Survey survey = new Survey(spark, storage, fields, sizes.rangeBytes());
    List<SurveyedFile> surveyed = survey.of(files);
    refuseTwins(surveyed);
    List<SurveyedFile> text = new ArrayList<>();
    ParquetText parquet = new ParquetText(session, shelf, fields, sizes);
    for (List<SurveyedFile> alike : runs(surveyed)) {
      text.addAll(alike.get(0).parquet() ? survey.of(parquet.of(alike)) : alike);
    }
    return text;
  }

  /** Neighbors of the same kind together, the order kept. */
  private static List<List<SurveyedFile>> runs(List<SurveyedFile> files) {
    List<List<SurveyedFile>> runs = new ArrayList<>();
    for (SurveyedFile file : files) {
      int last = runs.size() - 1;
      if (last < 0 || runs.get(last).get(0).parquet() != file.parquet()) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(file);
    }
    return runs;
  }

  /** The same rows twice would double every hit. */
  private static void refuseTwins(List<SurveyedFile> files) {
    Map<String, String> seen = new HashMap<>();
    for (SurveyedFile file : files) {
      String twin = seen.put(file.key(), file.path());
      boolean hasRows = !file.ranges().isEmpty();
      if (twin != null && hasRows) {
        throw new JobRefused(
            "文件重复：“" + twin + "”与“" + file.path() + "”内容相同。请去掉一个后重试。(the same file twice)");
      }
    }
  }

  private List<Slice> slices(List<SurveyedFile> files, long rows, long bytes) {
    List<Slice> slices = new ArrayList<>();
    SurveyedFile.Limit limit = new SurveyedFile.Limit(rows, bytes);
    files.forEach(file -> slices.addAll(file.slices(sizes.rangeBytes(), limit)));
    return slices;
  }

  private Model model() throws IOException {
    String path = options.model();
    if (path == null) {
      return new Model(null);
    }
    if (!storage.exists(path)) {
      throw new JobRefused("找不到权重文件“" + path + "”。请核对后重试。(no such model file)");
    }
    Model model = new Model(storage.text(path));
    try {
      PoolIndex.build(model.read(), List.of());
    } catch (IllegalArgumentException wrong) {
      throw new JobRefused(
          "权重文件“" + path + "”不能用：" + wrong.getMessage() + "。请改正后重试。(the model cannot be used)");
    }
    return model;
  }

  /** The snapshot is made while nothing else runs: it may use all cores of its process. */
  private int threadsOfOneTask() {
    int cores = session.sparkContext().isLocal() ? spark.defaultParallelism() : 1;
    return session.sparkContext().getConf().getInt("spark.executor.cores", cores);
  }

  private static String program() throws IOException {
    return Digest.ofProgram(List.of(CitizenId.class, LinkageModel.class, Collision.class));
  }
}
