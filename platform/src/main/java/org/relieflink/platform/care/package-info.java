/**
 * 跟踪回访和绿色通道：救助以后再去看，讨薪的快办。 Care: whom was helped is looked at again, and cases of unpaid wages are
 * brought to court, labour office and trade union at once.
 *
 * <p>In: granted cases of {@code relief}, the day of payment of {@code fund}, what lists say of
 * {@code pool}, transfers. Out: visits with outcome, sealed, append-only; rounds with a clock each
 * (duty {@code revisit}), drafts of transfers; pages {@code /revisits}, {@code /api/v1/revisits}.
 * Law: no clause found; the province's plan 3.2.4, 5.2, 8.3.
 *
 * <p>Example: {@code revisits.record(officer, caseId, visit)}.
 */
@NullMarked
package org.relieflink.platform.care;

import org.jspecify.annotations.NullMarked;
