/**
 * 碰撞的存储：名单、当事人、任务、命中、判断各一处。 Where screening keeps lists, parties, runs, hits and decisions.
 *
 * <p>In and out: records of this package; SQL stands nowhere else in the capability. A run becomes
 * visible in one transaction or not at all; decisions are only added. Law: none. Example: {@code
 * hits.page(filter, HitPage.first(50))}.
 */
@NullMarked
package org.relieflink.platform.screening.internal.store;

import org.jspecify.annotations.NullMarked;
