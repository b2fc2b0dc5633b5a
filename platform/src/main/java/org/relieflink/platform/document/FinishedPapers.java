package org.relieflink.platform.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** 做好的文书是哪天：days alone, nothing of what stands in them; for clocks downstream. */
public interface FinishedPapers {
  /**
   * Day on which the first paper of a kind that stands was finished, by id of the subject; subjects
   * without one are left out.
   */
  Map<String, LocalDate> first(DocumentKind kind, String subjectKind, Collection<String> subjects);
}
