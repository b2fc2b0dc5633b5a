package org.relieflink.platform.trail.internal.seal;

import java.io.IOException;
import java.time.Duration;
import org.relieflink.platform.trail.TrailSeals.Standing;
import org.relieflink.proof.SignedRoot;

/** 收树根的一方：somebody outside who answers a root with a line that proves it was there. */
interface RootKeeper {
  /** As the page shows it; what it answered is kept under this name. */
  String name();

  /** Zero: every root, one after the other. Else only the newest, and no more often than this. */
  Duration pace();

  /**
   * Hands a root over.
   *
   * @param older entries under the last root it has; 0 when it has none
   * @throws IOException when it does not answer
   * @throws IllegalArgumentException when its answer is none
   */
  Answer offer(long older, SignedRoot root) throws IOException, InterruptedException;

  /**
   * What came back.
   *
   * @param line what to keep; empty unless the standing is {@link Standing#CURRENT}
   */
  record Answer(Standing standing, String line) {
    static Answer kept(String line) {
      return new Answer(Standing.CURRENT, line);
    }

    static Answer not(Standing standing) {
      return new Answer(standing, "");
    }
  }
}
