package org.relieflink.platform.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 销毁计划：exactly these rows, as they were due on a day; it does not change.
 *
 * @param asOf day for which it was made
 * @param version of the rules
 * @param lines one for each kind that has rows due
 * @param begun when the run began; null before
 * @param certified when the certificate was made; null before
 * @param left rows of which it is not yet known what became of them
 */
public record Plan(
    long id,
    String place,
    LocalDate asOf,
    String version,
    String reason,
    String officer,
    String officerName,
    Instant at,
    List<Line> lines,
    @Nullable Instant begun,
    @Nullable Instant certified,
    long left) {
  public Plan {
    lines = List.copyOf(lines);
  }

  /** As papers name it. */
  public String number() {
    return "XH-%06d".formatted(id);
  }

  /** Rows of all kinds. */
  public long rows() {
    return lines.stream().mapToLong(Line::rows).sum();
  }

  /**
   * One kind.
   *
   * @param before the moment before which its rows count
   * @param oldest from when the oldest row counts
   * @param newest from when the newest counts
   * @param held rows that were due and held back when the plan was made: not in it
   * @param root SM3 Merkle root over the keyed digests of its rows, hexadecimal
   */
  public record Line(
      RetentionKind kind,
      RetentionAct act,
      int months,
      Instant before,
      long rows,
      long persons,
      Instant oldest,
      Instant newest,
      long held,
      String root) {}
}
