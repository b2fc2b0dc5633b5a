/**
 * 留痕：who did and who saw what, append-only. Purpose: every reading of personal data and every
 * decision can be answered for. In: {@link org.relieflink.platform.trail.TrailNote} from the
 * façades, in their transaction; reads announced by the access table are written before the answer.
 * Out: the administrator's page {@code /trail} and {@code /api/v1/trail}. Law: 个人信息保护法 54 条、55 条.
 * Example: {@code trail.record(officer, TrailNote.of("POOL_BATCH_UNDONE", "batch", "17"))}.
 */
@NullMarked
package org.relieflink.platform.trail;

import org.jspecify.annotations.NullMarked;
