package org.relieflink.platform.relief;

import java.time.Instant;

/**
 * 请求的一步：only added, never changed.
 *
 * @param amountFen share that was proposed or given with it; 0 else
 */
public record HelpStep(
    int number,
    HelpAct act,
    HelpState state,
    String officer,
    String officerName,
    long amountFen,
    String words,
    Instant at) {}
