package org.relieflink.cluster;

import java.util.ArrayList;
import java.util.List;

/**
 * 作业小结：各数对得上才算完成。 What was counted. The counts of the steps were made apart from each other and
 * must add up; else the job is not done.
 *
 * @param pool rows of the pool, as they were standardised
 * @param index records of the snapshot
 * @param answered rows of the party list and their hits
 */
record JobReport(Outcome pool, Outcome index, Outcome answered, int chunks) {

  void requireSums() {
    require("数据池行数", pool.count("rows"), index.count("records") + index.count("left-out"));
    require(
        "当事人行数", answered.count("rows"), answered.count("parties") + answered.count("without-id"));
  }

  /** The hits that stand in the folder must be those that were counted. */
  void requirePublished(long hits) {
    require("命中数", answered.count("hits"), hits);
  }

  private static void require(String what, long counted, long found) {
    if (counted != found) {
      throw new JobRefused(
          what
              + "对不上：应为 "
              + counted
              + "，实为 "
              + found
              + "。结果没有写出；请删除 --work 文件夹后重新运行，并告诉开发人员。(counts do not add up)");
    }
  }

  /** True if rows were left out that a person should look at. */
  boolean leftOut() {
    return pool.count("without-id") + answered.count("without-id") > 0
        || pool.count("damaged-numbers") + answered.count("damaged-numbers") > 0;
  }

  /** Sentences for people. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    notes("数据池", pool, sentences);
    notes("当事人名单", answered, sentences);
    if (index.count("capped-blocks") > 0) {
      sentences.add(
          "注意：有 %d 个分块过大，已用第二键细分；其中 %d 条不再经这些键比对。"
              .formatted(index.count("capped-blocks"), index.count("not-compared-by-key")));
    }
    long self = answered.count("self-auto") + answered.count("self-review");
    long household = answered.count("household-auto") + answered.count("household-review");
    sentences.add(
        "碰撞完成：%d 名当事人对 %d 条记录，%d 人有命中；本人命中 %d 条、户内命中 %d 条，其中 %d 条需人工核实。"
            .formatted(
                answered.count("parties"),
                index.count("records"),
                answered.count("parties-hit"),
                self,
                household,
                answered.count("self-review") + answered.count("household-review")));
    return sentences;
  }

  private static void notes(String list, Outcome counted, List<String> into) {
    if (counted.count("damaged-numbers") > 0) {
      into.add(
          "注意：%s有 %d 个身份证号被 Excel 改成了科学记数，这些号码不参与比对。"
              .formatted(list, counted.count("damaged-numbers")));
    }
    if (counted.count("without-id") > 0) {
      into.add("注意：%s有 %d 行没有编号，未参加比对。".formatted(list, counted.count("without-id")));
    }
  }

  /** The counts, one a line, for programs. */
  String text() {
    StringBuilder text = new StringBuilder("chunks=" + chunks + "\n");
    lines("pool.", pool, text);
    lines("index.", index, text);
    lines("parties.", answered, text);
    return text.toString();
  }

  private static void lines(String prefix, Outcome counted, StringBuilder into) {
    counted.text().lines().forEach(line -> into.append(prefix).append(line).append('\n'));
  }
}
