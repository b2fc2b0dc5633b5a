package org.relieflink.platform.relief.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;

/**
 * 一个地方、一个机关的流程：one dated version.
 *
 * @param place first digits of the division codes it is for; empty = everywhere
 * @param bpmn file on the class path
 * @param decider role that decides
 * @param duty limit of the decision, in the list of duties
 * @param external line whose officers are asked in the review group; empty = there is none
 */
record ReliefProcess(
    String id,
    String title,
    String place,
    String line,
    String bpmn,
    Role decider,
    String duty,
    String external,
    LocalDate validFrom,
    @Nullable LocalDate validTo) {
  boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
