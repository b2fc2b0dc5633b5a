package org.relieflink.platform.opinion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.law.payment.UrgentRelief;

/**
 * 存下的一份怎样发。
 *
 * @param proposalId the proposal whose amount is divided
 * @param bounds of what is paid in advance, by the wages known when it was saved; null where
 *     nothing is, or before they were kept
 */
public record SavedPayment(
    long id,
    long proposalId,
    PaymentPlan plan,
    UrgentRelief.@Nullable Bounds bounds,
    String officerName,
    Instant savedAt) {}
