package org.relieflink.platform.watch;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.trail.TrailNote;

/**
 * 诱饵记录的大门：persons who do not exist. They stand in a table of their own, so that no collision,
 * count, export or index can hold one; only a look-up of one person answers with them.
 */
public interface Honeys {
  /** At once; and so many an office has at most. */
  int MOST_AT_ONCE = 20;

  int MOST = 200;

  /**
   * Makes some. Their numbers pass every check; nobody real is pointed at, as far as the lists
   * know.
   *
   * @param count from 1 to {@link #MOST_AT_ONCE}
   */
  Outcome<List<HoneyPerson>> declare(Officer officer, String hardshipClass, int count);

  /** Those of the officer's office, newest first. */
  List<HoneyPerson> all(Officer officer);

  /** Hardship classes to choose from. */
  List<String> hardshipClasses();

  /**
   * Whom a question by number, or by name and birth date, would find; read as the server itself.
   */
  Optional<HoneyPerson> asked(
      @Nullable String citizenId, @Nullable String name, @Nullable LocalDate birth);

  /** Whether a record of this id is bait; read as the server itself. */
  boolean isBait(String recordId);

  /**
   * Writes the entry of the look-up that found one, and the alarm, together.
   *
   * @return number of the entry
   */
  long found(Officer officer, TrailNote note);
}
