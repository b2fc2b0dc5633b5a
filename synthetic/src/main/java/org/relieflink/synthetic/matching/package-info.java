/**
 * 比对用的清单 · Lists for measuring an engine that links people: hard, streamed, seeded, with known
 * truth.
 *
 * <p>In: how many records and parties, a seed, the rates in {@code damage-rates.properties}. Out:
 * pool.csv, parties.csv, truth.csv with the canonical columns. Nothing of the engine is known here;
 * docs/reference/damage-model.md says what is damaged and why. Law: none, nobody in the lists
 * exists. Example: {@code MatchingLists.of(new ListSize(180_000, 20_000), 1).writeTo(folder)}.
 */
@NullMarked
package org.relieflink.synthetic.matching;

import org.jspecify.annotations.NullMarked;
