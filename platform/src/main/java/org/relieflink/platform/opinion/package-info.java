/**
 * 意见：逐条资格意见和可复算的金额建议，由检察官审查。 Opinion: cited eligibility and replayable amount proposals for a
 * candidate, judged by a prosecutor.
 *
 * <p>In: a party with confirmed hits, or a facts file; answers with their sources; choices with
 * reasons. Out: opinions, proposals (append-only, with pack version and inputs), sheets for print
 * and xlsx, {@link org.relieflink.platform.opinion.ProposalSaved}. Law: 2021 rules art. 7, 8;
 * Personal Information Protection Law art. 24 (a person decides).
 *
 * <p>Example: {@code opinions.open(file, officer)}, then {@code opinions.propose(id, 1, officer)}.
 */
@NullMarked
package org.relieflink.platform.opinion;

import org.jspecify.annotations.NullMarked;
