package org.relieflink.platform.trail;

import java.time.Instant;

/**
 * 一笔留痕.
 *
 * @param id rising number; the order of writing
 * @param at when
 * @param officer staff number
 * @param role role at that moment
 * @param note what
 * @param requestId ties the entry to the request and the log
 */
public record TrailEntry(
    long id, Instant at, String officer, String role, TrailNote note, String requestId) {}
