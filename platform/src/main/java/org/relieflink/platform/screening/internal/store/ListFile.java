package org.relieflink.platform.screening.internal.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 一份收到的名单文件。
 *
 * @param name bare file name
 * @param sha256 of its bytes: the same bytes are the same list
 * @param asOf the day up to which the list is true
 * @param receivedBy staff number
 */
public record ListFile(
    String name, String sha256, LocalDate asOf, Instant receivedAt, String receivedBy) {}
