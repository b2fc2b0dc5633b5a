package org.relieflink.platform.pool;

import java.util.List;
import org.relieflink.platform.access.Officer;

/**
 * 记录旁边要说的话。 What others have to say beside a record, wherever its detail is shown. Owned here,
 * upstream: later capabilities answer, those that show the record only gather.
 */
public interface RecordNotes {
  /** Sentences for this officer, none when there is nothing to say. */
  List<RecordNote> of(Officer officer, String recordId);
}
