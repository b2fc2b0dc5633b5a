package org.relieflink.platform.pool.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.relieflink.platform.pool.ImportBatch;

/**
 * 导入记录的一行。 One import in the list.
 *
 * @param tag class of the tag without its prefix
 */
public record HistoryLine(ImportBatch batch, String when, String tag) {
  private static final DateTimeFormatter DAY_TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

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
    return new HistoryLine(batch, LocalDateTime.ofInstant(at, ZONE).format(DAY_TIME), tag);
  }
}
