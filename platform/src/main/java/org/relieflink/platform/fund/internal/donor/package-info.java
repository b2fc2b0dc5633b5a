/**
 * 捐赠：捐赠人、认捐、到账、收据、使用情况。 Donors, pledges, gifts, receipts, and what a donor's money was used for.
 *
 * <p>In: postings of the ledger into pools of donations. Out: {@code fund.Donations}. Law: 公益事业捐赠法
 * 5、16、21 条.
 */
@NullMarked
package org.relieflink.platform.fund.internal.donor;

import org.jspecify.annotations.NullMarked;
