package org.relieflink.platform.watch;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;

/**
 * 谁该回避谁。 Who has to leave whom alone. Owned here, upstream: capabilities that show a person who was
 * asked for ask before they show, before full numbers and before a verdict, and tell afterwards
 * what a look showed.
 */
public interface LookGuard {
  /** Whether this officer has to keep away from anybody with one of these numbers. */
  boolean bars(Officer officer, Collection<String> citizenIds);

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
