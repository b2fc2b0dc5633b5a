/**
 * 冻结：审计、结账期间不动钱。 A pool, or all of a place, stands still for some days; asked by one and agreed to
 * by another, as is its early end.
 *
 * <p>In: wishes of the finance office, agreements of {@code approval}. Out: rows that the ledger
 * and the database ask before anything moves.
 */
@NullMarked
package org.relieflink.platform.fund.internal.freeze;

import org.jspecify.annotations.NullMarked;
