/**
 * 多方授权：some acts need the agreement of others first. Purpose: no one person alone unseals, exports
 * or grants. In: {@link org.relieflink.platform.approval.Approvals#ask} from the capability that
 * will act, with content bound by its digest; voices of distinct persons and departments as {@code
 * approval/rules.yaml} wants. Out: {@link org.relieflink.platform.approval.Approvals#use}, once, in
 * the caller's transaction; a receipt for the owner of the data. Law: 未成年人网络保护条例 36 条, 个人信息保护法 51
 * 条. Example: a prosecutor asks to see the numbers of a child in hit 17; the chief agrees; they are
 * shown once.
 */
@NullMarked
package org.relieflink.platform.approval;

import org.jspecify.annotations.NullMarked;
