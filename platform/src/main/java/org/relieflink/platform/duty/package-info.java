/**
 * 职责台账：谁该在几天里做什么，做了没有。 Duty: whose duty what is, within which time, and how it stands; filled by
 * the work itself, never by forms.
 *
 * <p>In: the dated list of duties, and from every capability the days on which things happened, by
 * {@link org.relieflink.platform.duty.DutySource}. Out: how each time limit stands, who is late by
 * how much; pages {@code /duties}, {@code /api/v1/duties}. Nothing is stored here.
 *
 * <p>Example: {@code duties.ledger(officer, Year.of(2026))}.
 */
@NullMarked
package org.relieflink.platform.duty;

import org.jspecify.annotations.NullMarked;
