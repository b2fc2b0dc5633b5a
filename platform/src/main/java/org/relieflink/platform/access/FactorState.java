package org.relieflink.platform.access;

import java.time.Instant;

/**
 * 自己的第二步。
 *
 * @param enrolledAt since when
 * @param codesLeft recovery codes that were not used
 * @param codesUsed recovery codes that were used since they were made
 * @param phone whether a phone shows codes for it; else there are security keys only
 */
public record FactorState(Instant enrolledAt, long codesLeft, long codesUsed, boolean phone) {}
