package org.relieflink.platform.approval;

import java.time.Instant;

/**
 * 谁在什么时候做了什么：one act on a request.
 *
 * @param officer staff number
 * @param department code of the department at that moment; {@link
 *     org.relieflink.platform.access.Unit#PROCURATORATE} for the procuratorate
 * @param reason empty when none was given
 */
public record ApprovalStep(
    ApprovalAct act,
    String officer,
    String officerName,
    String department,
    String reason,
    Instant at) {}
