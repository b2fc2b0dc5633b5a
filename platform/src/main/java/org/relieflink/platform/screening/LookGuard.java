package org.relieflink.platform.screening;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;

/**
 * 谁该回避谁。 Who has to leave whom alone. Owned here, upstream: screening asks before it shows a person
 * that was asked for, before full numbers and before a verdict, and tells afterwards what a look-up
 * showed.
 */
public interface LookGuard {
  /** Whether this officer has to keep away from the person with this number. */
  boolean bars(Officer officer, String citizenId);

  /**
   * A look-up that was answered; joins the caller's transaction where there is one.
   *
   * @param entry number of its entry on the trail
   * @param shown records of the person asked for, nobody else's
   */
  void seen(Officer officer, long entry, Collection<Shown> shown);

  /** 看到的一条：where somebody lives. */
  record Shown(String citizenId, @Nullable String address, @Nullable String division) {
    @Override
    public String toString() {
      return "Shown[masked]";
    }
  }
}
