/**
 * 差错 · The slips of clerks and systems: a wrong character, swapped digits, another form of the same
 * address.
 *
 * <p>In: a true value and a stream of random numbers. Out: the value as somebody might have written
 * it; a slip that does not fit the value leaves it unchanged. Example: {@code
 * NumberSlips.fifteen("990123196501010014")} gives {@code 990123650101001}.
 */
@NullMarked
package org.relieflink.synthetic.damage;

import org.jspecify.annotations.NullMarked;
