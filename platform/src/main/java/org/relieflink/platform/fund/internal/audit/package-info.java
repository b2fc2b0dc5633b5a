/**
 * 审计包：一个预算年度的分录、决定、批次、对账单和留痕的证明。 One budget year of the fund in one pack that an auditor checks on
 * a machine of his own with {@code relieflink verify}.
 *
 * <p>In: the tables of the fund, saved proposals, proofs of the trail. Out: a zip with a manifest;
 * its SM3 goes on the trail. No person's name or number stands in it.
 */
@NullMarked
package org.relieflink.platform.fund.internal.audit;

import org.jspecify.annotations.NullMarked;
