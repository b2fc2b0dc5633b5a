/**
 * 拒绝与出错：how the server says no. Purpose: every refusal has one stable code, one plain sentence and
 * one next step. In: {@link org.relieflink.platform.problem.Refusal} values of the capabilities and
 * the errors of the web layer. Out: RFC 9457 problem+json for programs, a calm page for people.
 * Law: none. Example: {@code Refusal.of(PoolRefusal.FILE_KNOWN, name)} becomes 409 with the code
 * {@code POOL_FILE_KNOWN} and the sentence under {@code pool.refusal.FILE_KNOWN} in the bundle.
 */
@NullMarked
package org.relieflink.platform.problem;

import org.jspecify.annotations.NullMarked;
