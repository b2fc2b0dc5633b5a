package org.relieflink.platform.fund;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.approval.Approval;
import org.relieflink.platform.problem.Outcome;

/**
 * 冻结的大门：during an audit or a closing nothing of a pool, or of all, moves. Asked by one, agreed to
 * by another; so is an end before the last day. Reading stays.
 */
public interface Freezes {
  /** Newest first, those that have ended, too. */
  List<Freeze> all(Officer officer);

  Outcome<Approval> ask(Officer officer, Wish wish);

  /** Freezes, with that agreement. */
  Outcome<Freeze> freeze(Officer officer, Wish wish);

  Outcome<Approval> askEnd(Officer officer, long freeze, String words);

  /** Ends it before its last day, with that agreement. */
  Outcome<Freeze> end(Officer officer, long freeze, String words);

  /**
   * 要冻什么。
   *
   * @param pool 0 = all pools of the place
   * @param from first day, today or later
   * @param until last day
   */
  record Wish(long pool, @Nullable LocalDate from, @Nullable LocalDate until, String words) {
    public Wish {
      words = words.strip();
    }
  }

  /**
   * 一次冻结。
   *
   * @param pool 0 = all
   * @param title of the pool; empty for all
   * @param agreed names of who agreed
   * @param endedAt null while nobody ended it early
   */
  record Freeze(
      long id,
      long pool,
      String title,
      LocalDate from,
      LocalDate until,
      String words,
      String maker,
      String agreed,
      @Nullable Instant endedAt,
      String ended) {
    /** Whether it holds on this day. */
    public boolean holds(LocalDate day) {
      return endedAt == null && !day.isBefore(from) && !day.isAfter(until);
    }

    /** Whether it may still be ended early. */
    public boolean isOpen(LocalDate day) {
      return endedAt == null && !day.isAfter(until);
    }
  }
}
