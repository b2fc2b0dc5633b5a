/**
 * 钱怎么分、怎么付：几个人、两级、分期、先行。How a decided sum is divided and paid: relatives, two levels, instalments,
 * advance.
 *
 * <p>In: a total in fen and who shares it, or facts and a pack for urgent relief. Out: parts that
 * sum to the fen with the clause they stand on, or the reason why there are none; proposals, never
 * decisions.
 *
 * <p>Law: what was written for the organ that pays ({@code Written}); the rule for the last fen is
 * marked as an example.
 *
 * <p>Example: {@code Shares.split(1_000_000, List.of(new Shares.Claim("配偶", 2), new
 * Shares.Claim("子", 1)), Organ.COURT)}.
 */
@NullMarked
package org.relieflink.law.payment;

import org.jspecify.annotations.NullMarked;
