package org.relieflink.platform.relief;

import org.jspecify.annotations.Nullable;

/**
 * 份额：what of the proposed total one applicant gets; all shares sum to the fen.
 *
 * @param number of the step that proposed it
 * @param participant id; 0 = who registered the case
 * @param fixedFen null where it goes by weight
 * @param weight among those without a fixed amount
 */
public record ReliefShare(
    int number, long participant, @Nullable Long fixedFen, int weight, long amountFen) {}
