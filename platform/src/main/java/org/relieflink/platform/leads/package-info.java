/**
 * 救助线索：从命中、提示、报送到交办。 Leads: from a hit, a prompt or what somebody brought to a case that is opened
 * for relief, or to a reason why not.
 *
 * <p>In: hits of screening that a person opens or sets aside; deliveries of departments and of the
 * case system by {@code POST /api/v1/leads}. Out: leads with every step, the coverage list (hits
 * without a lead), clocks of the duties {@code take-lead}, {@code check-lead}, {@code hand-lead};
 * pages {@code /leads}. Identity is the party of a case, as a person or the engine decided it,
 * never a name. Law: 2021 rules art. 7 and 8; PIPL art. 24, a person decides.
 *
 * <p>Example: {@code leads.open(officer, List.of(party), words)}.
 */
@NullMarked
package org.relieflink.platform.leads;

import org.jspecify.annotations.NullMarked;
