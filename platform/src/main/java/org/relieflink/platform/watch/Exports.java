package org.relieflink.platform.watch;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.problem.Outcome;

/** 导出的大门：few rows by the day's quota, many only once another person has agreed; all with a mark. */
public interface Exports {
  /**
   * Counts it or uses the agreement up, and registers the export. Called before a byte leaves; the
   * capability writes its own entry of the trail.
   */
  Outcome<ExportRelease> release(Officer officer, ExportOrder order);

  /** An order of the officer's own that waits for an agreement. */
  Optional<Waiting> waiting(Officer officer, long id);

  /** Asks others to agree to exactly this order, for this purpose. */
  Outcome<Approval> ask(Officer officer, long id, Asking asking);

  /** The exports whose marks stand in a text, those found first in front. */
  List<ExportRecord> trace(String text);

  /** More rows than these want another person, today. */
  long secondPersonAbove();

  /** 为什么要、哪个案件或任务。 */
  record Asking(String reason, String caseNo) {}

  /**
   * 等着的.
   *
   * @param approval the live request; empty before it was asked
   */
  record Waiting(
      long id, String label, String filter, String href, long rows, Optional<Approval> approval) {}
}
