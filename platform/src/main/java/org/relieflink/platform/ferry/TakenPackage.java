package org.relieflink.platform.ferry;

import java.time.Instant;

/**
 * 收进的一个包.
 *
 * @param refused items that were not accepted, as the receipt says
 */
public record TakenPackage(
    long id,
    String site,
    long sequence,
    String fileName,
    int items,
    int refused,
    Instant takenAt) {}
