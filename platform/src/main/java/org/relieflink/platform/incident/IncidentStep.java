package org.relieflink.platform.incident;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一步：what an officer did on an incident, by the server's clock.
 *
 * @param kind settled by an assessment; else null
 * @param level settled by an assessment; else null
 * @param finding only at the end
 * @param words the officer's own
 */
public record IncidentStep(
    IncidentAct act,
    @Nullable IncidentKind kind,
    @Nullable IncidentLevel level,
    @Nullable IncidentFinding finding,
    String words,
    String officer,
    String officerName,
    Instant at) {}
