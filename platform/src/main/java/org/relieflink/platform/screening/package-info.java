/**
 * 碰撞：把案件当事人与困难数据池比对，给出命中，由人判断。 Collision: compares parties of cases with the hardship pool and
 * proposes hits for a person to judge.
 *
 * <p>In: case lists, one person at a desk, the pool. Out: hits with the evidence, scores and as-of
 * dates they rest on, append-only verdicts, candidates. A hit is a proposal; only an officer says
 * it is the same person. Law: Personal Information Protection Law art. 24 (a person decides), 51.
 *
 * <p>Example: {@code screening.startRun(null, officer)}, then {@code screening.findParty(id,
 * officer)}.
 */
@NullMarked
package org.relieflink.platform.screening;

import org.jspecify.annotations.NullMarked;
