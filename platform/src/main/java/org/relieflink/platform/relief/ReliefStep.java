package org.relieflink.platform.relief;

import java.time.Instant;

/**
 * 一步：only added, never changed.
 *
 * @param state where the process stood after it
 * @param paused whether the case was suspended after it
 * @param handler staff number of who handled the case after it
 * @param whom staff number of who was asked, handed to, copied; else empty
 * @param reason id of the dated list; may be empty
 */
public record ReliefStep(
    int number,
    ReliefAct act,
    ReliefState state,
    boolean paused,
    String handler,
    String officer,
    String officerName,
    String whom,
    String reason,
    String words,
    Instant at) {}
