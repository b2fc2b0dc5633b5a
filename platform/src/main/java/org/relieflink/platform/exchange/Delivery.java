package org.relieflink.platform.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 一次送达：a list that came by the folder, with what its note says.
 *
 * @param department whose folder it lay in
 * @param sequence of the department's deliveries; null when the note says none
 * @param rows that the note speaks of; null when it says none
 * @param missing sequence numbers that did not come before this one
 * @param fault why it is in quarantine; null for all others
 * @param batchId its import; null while there is none
 */
public record Delivery(
    long id,
    String department,
    String fileName,
    @Nullable Long sequence,
    @Nullable Long rows,
    long missing,
    DeliveryState state,
    @Nullable DeliveryFault fault,
    @Nullable Long batchId,
    Instant takenAt,
    @Nullable Instant endedAt) {}
