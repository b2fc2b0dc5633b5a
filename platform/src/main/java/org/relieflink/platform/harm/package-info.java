/**
 * 救助总账：同一次伤害，各机关给了什么。 Harm: what court, police and procuratorate gave for one harm, so that none
 * pays again.
 *
 * <p>In: a victim's number and the day of the harm, reservations and what became of them. Out:
 * total against the cap, each organ's entry with its state, refusals that name who is before; pages
 * {@code /harms}, {@code /api/v1/harms}. Nobody's number is kept. Law: 中政委〔2014〕3号, one relief for
 * one case, 36 months of the wage.
 *
 * <p>Example: {@code harms.look(officer, number, day)}, then {@code harms.reserve(officer,
 * wanted)}.
 */
@NullMarked
package org.relieflink.platform.harm;

import org.jspecify.annotations.NullMarked;
