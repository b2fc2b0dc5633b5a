package org.relieflink.platform.watch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一步：what a reviewer did with an alarm; steps are added, never changed.
 *
 * @param leadsTo the state since then
 * @param officer staff number of the reviewer
 * @param finding null unless it was closed
 * @param words the reviewer's own
 */
public record AlarmStep(
    AlarmState leadsTo,
    String officer,
    String officerName,
    @Nullable AlarmFinding finding,
    String words,
    Instant at) {}
