package org.relieflink.platform.access;

import java.time.Instant;
import java.util.List;

/**
 * 待办来源：a capability tells what waits for an officer. Owned here, upstream, so that pool, screening
 * and opinion answer and the console only gathers. All texts come in the reader's language
 * (MessageSource with LocaleContextHolder), persons masked; counts must be true.
 */
public interface WorkSource {
  /** Things to do, each with a link that starts the work. */
  List<WorkItem> items(Officer officer, Instant now);

  /** At most two figures for the strip. */
  default List<WorkFigure> figures(Officer officer, Instant now) {
    return List.of();
  }

  /** Side panels, e.g. how fresh the lists are. */
  default List<WorkPanel> panels(Officer officer, Instant now) {
    return List.of();
  }
}
