package org.relieflink.platform.retention;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 会到期的数据。 A capability that owns rows which end by rule: it says which are due and takes them away
 * when told. Owned here, upstream; asked as the server. Its table lets rows go only after {@code
 * retention.settle} of the database has settled them in the same transaction; originals have no row
 * that goes, and no such wall.
 */
public interface Expiring {
  RetentionKind kind();

  /** The one way in which its rows can end; a rule with another stops the start. */
  default RetentionAct act() {
    return RetentionAct.DELETE;
  }

  /** Rows that count from before a moment, by id, with what holds them back here. */
  List<Due> due(Asked asked);

  /** From when the next row counts that is not due yet; empty when there is none. */
  Optional<Instant> next(Asked asked);

  /**
   * Takes the rows away, in the caller's transaction.
   *
   * @throws org.relieflink.platform.problem.RefusedException when it cannot be done just now
   */
  void remove(List<Long> rows);

  /**
   * Takes away what lies outside the database and no row leads to any more; may be called again.
   */
  default void sweep() {}

  /**
   * What is asked for.
   *
   * @param place whose rows
   * @param before moment before which a row must count to be due
   * @param rows only these; null = all
   */
  record Asked(String place, Instant before, @Nullable List<Long> rows) {
    public Asked {
      rows = rows == null ? null : List.copyOf(rows);
    }

    /** As parameters {@code place}, {@code before}, {@code ids} of a statement; no ids = all. */
    public Map<String, @Nullable Object> parameters() {
      Map<String, @Nullable Object> parameters = new HashMap<>();
      parameters.put("place", place);
      parameters.put("before", Timestamp.from(before));
      parameters.put("ids", rows == null ? null : rows.toArray(Long[]::new));
      return parameters;
    }
  }

  /**
   * One row.
   *
   * @param row its id
   * @param since from when it counts
   * @param subjects whom it tells of, as {@link org.relieflink.platform.vault.Subjects} numbers
   *     them
   * @param person keyed name of the one it tells of, where that is all there is; else empty
   * @param held why it stays; null when nothing here holds it back
   */
  record Due(long row, Instant since, Set<Long> subjects, String person, @Nullable HeldFor held) {
    public Due {
      subjects = Set.copyOf(subjects);
    }
  }
}
