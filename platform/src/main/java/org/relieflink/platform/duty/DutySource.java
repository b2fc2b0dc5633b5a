package org.relieflink.platform.duty;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.relieflink.platform.access.Officer;

/**
 * 职责来源：a capability tells of the duties that its work carries. Owned here, upstream; each source
 * shows an officer no more than its own pages would.
 */
public interface DutySource {
  /** Ids of the duties that this source tells of. */
  Set<String> duties();

  /** All that started on this day or later, and all that are still open, in any order. */
  List<DutyRun> runs(Officer reader, LocalDate since);
}
