package org.relieflink.platform.transfer;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 轮到谁，多久。
 *
 * @param line of the unit that had to do something
 * @param to day on which it had not any more; null = still
 * @param days working days, the first one not counted
 */
public record HeldBy(String line, LocalDate from, @Nullable LocalDate to, int days) {}
