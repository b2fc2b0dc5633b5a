package org.relieflink.platform.opinion;

import java.time.Instant;

/**
 * 存下的一份怎样发。
 *
 * @param proposalId the proposal whose amount is divided
 */
public record SavedPayment(
    long id, long proposalId, PaymentPlan plan, String officerName, Instant savedAt) {}
