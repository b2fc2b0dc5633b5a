package org.relieflink.platform.approval;

import java.time.Instant;

/**
 * 回执：what was done with data of one department under an authorization.
 *
 * @param approvalId the request
 * @param label what was done, persons masked
 * @param what of this department's data: record ids or a field
 * @param agreed who agreed, names in the order of their agreement
 * @param usedAt when it was used
 */
public record Receipt(
    long approvalId,
    ApprovalKind kind,
    String label,
    String what,
    String caseNo,
    String reason,
    String asker,
    String askerName,
    String agreed,
    Instant usedAt) {}
