package org.relieflink.platform.trail;

import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 留痕的封存：what the page shows of it, and the files with which anybody can verify it. */
public interface TrailSeals {
  /**
   * How far the trail is sealed and witnessed.
   *
   * @param last the last seal; null before the first
   * @param waiting entries that wait to be sealed
   * @param oldest age of the oldest of them; zero when none waits
   * @param stale whether that is older than it may be
   * @param lost entries that waited and are gone: somebody took them before they were sealed
   * @param broken whether the last attempt to seal was given up
   * @param witnesses who keeps the roots
   */
  record State(
      @Nullable Last last,
      long waiting,
      Duration oldest,
      boolean stale,
      long lost,
      boolean broken,
      List<WitnessState> witnesses) {}

  /**
   * The last seal.
   *
   * @param size sealed entries
   * @param root SM3 root in hexadecimal
   * @param key id of the server's signing key
   */
  record Last(long size, String root, Instant at, String key) {}

  /**
   * One witness.
   *
   * @param size entries under the last root it acknowledged; 0 before the first
   * @param at when that was; null before the first
   * @param late age of the oldest root that it has not acknowledged; zero when none
   */
  record WitnessState(
      String name, long size, @Nullable Instant at, Duration late, Standing standing) {}

  /** How a witness stands. */
  enum Standing {
    /** Has been sent none yet, or has not answered so far. */
    NEW,
    /** Has all roots, or is about to. */
    CURRENT,
    /** Roots wait longer than they may. */
    LATE,
    /** The witness says that this trail does not continue what it kept. */
    REFUSED,
    /** Its answer is not signed by the key it is known by. */
    WRONG_KEY
  }

  State state();

  /** Writes the whole trail as JSON lines for the verifier, in one consistent view. */
  void export(Writer out) throws IOException;

  /** Writes all roots, one a line, with the public key in a comment ahead of them. */
  void roots(Writer out) throws IOException;
}
