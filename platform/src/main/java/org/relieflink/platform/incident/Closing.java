package org.relieflink.platform.incident;

import java.time.Instant;
import java.util.Optional;
import org.relieflink.platform.approval.Approval;

/**
 * 请别人同意的结论.
 *
 * @param officer staff number of who asks
 * @param words what was found and which measures were taken
 * @param approval the live request about exactly this; empty when it ran out or was refused
 */
public record Closing(
    String officer,
    IncidentFinding finding,
    String words,
    Instant at,
    Optional<Approval> approval) {}
