package org.relieflink.platform.leads;

import java.time.Instant;

/**
 * 一步：only added, never changed.
 *
 * @param reason id of the dated list; may be empty
 * @param words may be empty
 * @param cause which collision brought it about, where the server took it; else empty
 */
public record LeadStep(
    int number,
    LeadAct act,
    LeadState state,
    String officer,
    String officerName,
    String reason,
    String words,
    String cause,
    Instant at) {}
