package org.relieflink.platform.backup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 演练的结果.
 *
 * @param copyId which copy; null when not even its head could be read
 * @param findings one for each step, in order
 * @param seconds from the beginning to the end
 */
public record DrillReport(
    @Nullable String copyId, @Nullable Instant copyAt, List<Finding> findings, double seconds) {
  /** Copies the list. */
  public DrillReport {
    findings = List.copyOf(findings);
  }

  /** How a step ended. */
  public enum State {
    /** It was shown. */
    PROVEN,
    /** It was shown not to be so. */
    FAILED,
    /** Nothing was shown. */
    UNPROVEN
  }

  /**
   * 一步的结果.
   *
   * @param figure rows, texts, entries; 0 where there is nothing to count
   * @param refused why, when a refusal ended it
   * @param detail what else the machine said
   */
  public record Finding(
      DrillStep step,
      State state,
      long figure,
      BackupRefused.@Nullable Reason refused,
      String detail,
      double seconds) {}

  /** Whether no step failed. */
  public boolean passed() {
    return findings.stream().noneMatch(finding -> finding.state() == State.FAILED);
  }

  /** The steps that ended so. */
  public List<DrillStep> steps(State state) {
    return findings.stream().filter(one -> one.state() == state).map(Finding::step).toList();
  }
}
