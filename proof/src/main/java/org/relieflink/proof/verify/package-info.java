/**
 * 核验程序：不要服务器，不要数据库，只要导出和证人的树根。 The verifier: a small jar of its own for an auditor. In: an export
 * of the trail and the roots that a witness kept. Out: “all are as sealed”, or the first entry that
 * is not and what is wrong with it; exit code 0, 1 or 2 (unusable input).
 *
 * <p>Example: {@code java -jar relieflink-verify.jar verify trail.jsonl roots.txt}.
 */
@NullMarked
package org.relieflink.proof.verify;

import org.jspecify.annotations.NullMarked;
