/**
 * 会商：几个单位一起说一个案件、一件标准争议，留下纪要。 Conferences: several units deliberate a case or a dispute on a
 * standard, each with one voice, and the minutes stay; the quarterly list of what is not resolved.
 *
 * <p>In: relief cases that stand in deliberation or that an officer asks about, disputes of {@code
 * sharing}, late duties. Out: conferences with agenda, attendance, votes and minutes; the outcome
 * goes into the step of the case through {@code relief}; pages {@code /meetings}, {@code
 * /unresolved}. Law: no rule on conferences found; the plan only.
 *
 * <p>Example: {@code conferences.act(officer, id, MeetingOrder.of(MeetingAct.VOTE, item))}.
 */
@NullMarked
package org.relieflink.platform.meeting;

import org.jspecify.annotations.NullMarked;
