package org.relieflink.platform.pool.web;

import java.time.Instant;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.problem.ShownTime;

/**
 * 导入记录的一行。 One import in the list.
 *
 * @param tag class of the tag without its prefix
 */
public record HistoryLine(ImportBatch batch, String when, String tag) {
  static HistoryLine of(ImportBatch batch) {
    Instant at = batch.times().createdAt();
    String tag =
        switch (batch.status()) {
          case WAITING, INSPECTING, CHECKING, PUBLISHING -> "doing";
          case NEEDS_CHOICE, CHECKED -> "todo";
          case PUBLISHED, CANCELLED, UNDONE -> "plain";
          case REFUSED, FAILED -> "bad";
          case INTERRUPTED -> "warn";
        };
    return new HistoryLine(batch, ShownTime.brief(at), tag);
  }
}
