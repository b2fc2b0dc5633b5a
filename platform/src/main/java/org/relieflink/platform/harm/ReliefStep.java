package org.relieflink.platform.harm;

import java.time.Instant;

/**
 * 一步：only added, never changed.
 *
 * @param amountFen what the entry stands for from this step on, in fen
 * @param words why, or the approval that allows it; may be empty
 */
public record ReliefStep(
    int number,
    ReliefAct act,
    long amountFen,
    String officer,
    String officerName,
    String words,
    Instant at) {}
