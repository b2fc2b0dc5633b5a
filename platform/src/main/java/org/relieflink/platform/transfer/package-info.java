/**
 * 双向移送：把困难的人移送给部门，知道后来怎样。 Two-way transfer: a person in hardship goes to departments with
 * the least that each may get, and what became of it comes back.
 *
 * <p>In: a subject that a {@link org.relieflink.platform.transfer.SubjectSource} tells of (a lead),
 * what departments do by page, API or signed callback. Out: one matter per department with every
 * step, a numbered letter, results with papers, clocks of the duties {@code send-letter} and {@code
 * reply-letter}; events to a department's own system. A hand-over counts when the other side took
 * it. Law: PIPL art. 6 and 34 (least data), Minors Protection Law art. 103.
 *
 * <p>Example: {@code transfers.draft(officer, wanted)}.
 */
@NullMarked
package org.relieflink.platform.transfer;

import org.jspecify.annotations.NullMarked;
