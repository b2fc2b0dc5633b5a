package org.relieflink.platform.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 一次监督碰撞怎样了：how a run stands or ended.
 *
 * @param state running, published, cancelled or failed
 * @param day the day asked about
 * @param asOf class to the newest day of its lists
 */
public record SupervisionReport(
    long runId,
    String state,
    LocalDate day,
    @Nullable String jobId,
    Instant startedAt,
    @Nullable Instant finishedAt,
    String startedBy,
    String catalogueVersion,
    String modelId,
    Map<String, String> asOf,
    int records,
    int asked,
    List<RuleLine> rules) {
  /**
   * 一条规则的结果。
   *
   * @param missing classes without which it was not run
   */
  public record RuleLine(
      String rule,
      String version,
      String kind,
      String title,
      String status,
      long met,
      long unknown,
      long open,
      List<String> missing) {
    static RuleLine of(RuleTally tally) {
      return new RuleLine(
          tally.rule().id(),
          tally.rule().version(),
          tally.rule().kind().code(),
          tally.rule().title(),
          tally.rule().status().code(),
          tally.met(),
          tally.unknown(),
          tally.open(),
          tally.missing());
    }
  }

  /** What every rule gave, in the order of the catalogue. */
  public static List<RuleLine> lines(SearchReport report) {
    return report.rules().stream().map(RuleLine::of).toList();
  }

  public boolean ended() {
    return !state.equals("running");
  }

  public boolean published() {
    return state.equals("published");
  }

  public long met() {
    return rules.stream().mapToLong(RuleLine::met).sum();
  }

  public long unknown() {
    return rules.stream().mapToLong(RuleLine::unknown).sum();
  }
}
