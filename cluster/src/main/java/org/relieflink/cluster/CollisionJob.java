package org.relieflink.cluster;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.relieflink.linkage.UnreadableTableException;

/** 集群碰撞的入口，给 spark-submit 和 {@code relieflink cluster}。 The door of the job. */
public final class CollisionJob {
  private static final int INTERNAL_ERROR = 1;
  private static final int USAGE = 2;
  private static final int REJECTED_ROWS = 3;
  private static final double NANOS_PER_SECOND = 1e9;

  private final PrintStream out;

  private CollisionJob(PrintStream out) {
    this.out = out;
  }

  /**
   * Runs the job; ends the process with 2 for a refusal, 3 if rows were left out, 1 for a fault.
   */
  public static void main(String[] words) {
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = new CollisionJob(out).run(words);
    if (code != 0) {
      System.exit(code);
    }
  }

  private int run(String... words) {
    if (words.length == 0 || words[0].equals("--help") || words[0].equals("-h")) {
      out.print(JobOptions.USAGE);
      return words.length == 0 ? USAGE : 0;
    }
    try {
      JobReport report = run(JobOptions.parse(words));
      report.sentences().forEach(out::println);
      return report.leftOut() ? REJECTED_ROWS : 0;
    } catch (IOException | RuntimeException fault) {
      return say(fault);
    }
  }

  private int say(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof JobRefused || cause instanceof UnreadableTableException) {
        out.println(cause.getMessage());
        return USAGE;
      }
    }
    out.println("作业中断：" + cause(fault) + "。用同样的参数再运行一次，只补做缺的部分。(stopped; run again to go on)");
    return INTERNAL_ERROR;
  }

  private JobReport run(JobOptions options) throws IOException {
    try (SparkSession session = session(options)) {
      return new Collision(session, options, Sizes.STANDARD, new Progress()).run();
    }
  }

  private static SparkSession session(JobOptions options) {
    SparkConf conf = new SparkConf().setAppName("relieflink-cluster");
    String master =
        options.master() == null ? conf.get("spark.master", "local[*]") : options.master();
    conf.setMaster(master);
    if (master.startsWith("local")) {
      // One process: no page, and no port that another machine could reach.
      conf.set("spark.ui.enabled", "false");
      conf.set("spark.driver.host", "127.0.0.1");
      conf.set("spark.driver.bindAddress", "127.0.0.1");
    }
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /** The innermost reason that says something. */
  private static String cause(Throwable fault) {
    String said = String.valueOf(fault.getMessage());
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      said = cause.getMessage() == null ? said : cause.getMessage();
    }
    return said.lines().findFirst().orElse("");
  }

  /** Tells each step and its time. */
  private final class Progress implements Steps.Listener {
    private long began;

    @Override
    public void begin(Stage stage, int reused, int toMake) {
      began = System.nanoTime();
      out.printf("%s：已有 %d，要做 %d …%n", stage.labelZh(), reused, toMake);
    }

    @Override
    public void done(Stage stage) {
      double seconds = (System.nanoTime() - began) / NANOS_PER_SECOND;
      out.printf("%s：完成，%.1f 秒%n", stage.labelZh(), seconds);
    }
  }
}
