package org.relieflink.platform.sharing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 谁拿着多久：one span in which it was one unit's turn.
 *
 * @param line whose turn
 * @param to null while it still is
 * @param workingDays the first day not counted
 */
public record Held(String line, Instant from, @Nullable Instant to, int workingDays) {}
