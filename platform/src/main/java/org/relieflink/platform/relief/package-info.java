/**
 * 救助案件：从受理到决定。 Relief cases: from acceptance over verification, review, deliberation and joint
 * sign-off to the decision of a named person; after it a granted case waits for the money.
 *
 * <p>In: leads that were handed on, applications at the window, saved proposals of {@code opinion},
 * answers of departments. Out: cases with every step, clocks of duties, {@link
 * org.relieflink.platform.relief.ReliefDecision}; pages {@code /cases}, {@code
 * /api/v1/relief-cases}. A process of Flowable (one BPMN per place and organ, chosen by dated
 * configuration) holds where a case stands; the steps hold how it came there, written in the same
 * transaction. Law: zzw-2014-3 art. on ten working days; PIPL art. 24, a person decides.
 *
 * <p>Example: {@code cases.register(officer, NewReliefCase.ofLead(lead, key))}.
 */
@NullMarked
package org.relieflink.platform.relief;

import org.jspecify.annotations.NullMarked;
