package org.relieflink.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 作业的选项。 What the job is asked to do.
 *
 * @param pools files or folders of the pool, in order
 * @param parties files or folders of the party list, in order
 * @param out folder of the hits
 * @param work folder of intermediate results that every node sees; a restart goes on from it
 * @param chunk about how many parties one task answers
 * @param master where Spark runs; null where spark-submit says it
 */
record JobOptions(
    List<String> pools,
    List<String> parties,
    String out,
    String work,
    Format format,
    @Nullable String model,
    int chunk,
    @Nullable String master) {

  /** In what form the hits are written. */
  enum Format {
    CSV,
    PARQUET
  }

  static final String USAGE =
      """
      集群碰撞：与 screen 相同的引擎，作为 Spark 作业运行，命中完全相同 (the engine of screen as a Spark job, the same hits)

        --pool 文件或文件夹...     数据池，CSV 或 Parquet，可以多个 (pool, one or more files or folders)
        --parties 文件或文件夹...  当事人名单，CSV 或 Parquet (party list)
        --out 文件夹               命中写到哪里 (folder of the hits)
        --work 文件夹              中间结果，各节点都要看得到；默认为 out 加“.work” (intermediate results, seen by all nodes)
        --format csv|parquet       命中的格式，默认 csv (form of the hits)
        --model 文件               换用的权重 (other weights)
        --chunk N                  一个任务大约做多少名当事人，默认 25000 (parties of one task, about)
        --master 地址              Spark 在哪里跑，默认本机 local[*] (where Spark runs)

      中断后用同样的参数再运行一次，只补做缺的部分。(run it again after a stop: it makes only what is missing)
      """;

  /**
   * About a second of work, 1,200 tasks for 30 million parties: even, and little lost in a stop.
   */
  private static final int CHUNK = 25_000;

  private static final Set<String> NAMES =
      Set.of(
          "--pool", "--parties", "--out", "--work", "--format", "--model", "--chunk", "--master");

  /**
   * Reads the words of the command line.
   *
   * @throws JobRefused if a word is unknown, doubled, missing or out of range
   */
  static JobOptions parse(String... words) {
    Map<String, List<String>> values = byName(words);
    String out = one(values, "--out").map(JobOptions::noSlash).orElseThrow(() -> missing("--out"));
    String work = one(values, "--work").map(JobOptions::noSlash).orElse(out + ".work");
    return new JobOptions(
        many(values, "--pool"),
        many(values, "--parties"),
        out,
        work,
        one(values, "--format").map(JobOptions::format).orElse(Format.CSV),
        one(values, "--model").orElse(null),
        one(values, "--chunk").map(JobOptions::chunk).orElse(CHUNK),
        one(values, "--master").orElse(null));
  }

  private static Map<String, List<String>> byName(String... words) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    List<String> present = new ArrayList<>();
    for (String word : words) {
      if (NAMES.contains(word)) {
        present = values.computeIfAbsent(word, name -> new ArrayList<>());
      } else if (word.startsWith("--") || values.isEmpty()) {
        throw new JobRefused("不认识“" + word + "”。请用 --help 看用法。(unknown word)");
      } else {
        present.add(word);
      }
    }
    return values;
  }

  private static List<String> many(Map<String, List<String>> values, String name) {
    List<String> given = values.getOrDefault(name, List.of());
    if (given.isEmpty()) {
      throw missing(name);
    }
    return List.copyOf(given);
  }

  private static Optional<String> one(Map<String, List<String>> values, String name) {
    if (!values.containsKey(name)) {
      return Optional.empty();
    }
    if (many(values, name).size() > 1) {
      throw new JobRefused(name + " 只能给一个值。请改正后重试。(takes one value)");
    }
    return Optional.of(many(values, name).get(0));
  }

  private static JobRefused missing(String name) {
    return new JobRefused("缺少 " + name + "。请用 --help 看用法。(missing option)");
  }

  private static String noSlash(String folder) {
    return folder.length() > 1 && folder.endsWith("/")
        ? folder.substring(0, folder.length() - 1)
        : folder;
  }

  private static Format format(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "csv" -> Format.CSV;
      case "parquet" -> Format.PARQUET;
      default ->
          throw new JobRefused("--format 只能是 csv 或 parquet，现在是“" + word + "”。(csv or parquet)");
    };
  }

  private static int chunk(String word) {
    try {
      int chunk = Integer.parseInt(word);
      if (chunk >= 1) {
        return chunk;
      }
    } catch (NumberFormatException wrong) {
      // refused below, like a number out of range
    }
    throw new JobRefused("--chunk 必须是 1 或更大的整数，现在是“" + word + "”。(a whole number, at least 1)");
  }
}
