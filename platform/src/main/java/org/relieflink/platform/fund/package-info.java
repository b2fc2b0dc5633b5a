/**
 * 资金池：救助金的复式账。 The relief fund's ledger: source, pool, earmark, commitment, in transit, paid,
 * returned, recovered.
 *
 * <p>In: orders of the finance office (receive, send, confirm ...) and of the handling office
 * (commit, void), each with an idempotency key and a legal basis; agreements of {@code approval}.
 * Out: books of a place, entries of a case, whether the books balance; page {@code /fund}, {@code
 * /api/v1/fund}. No bank is called. Law: 中政委〔2014〕3号 (source of the money, one relief,
 * responsibility).
 *
 * <p>Example: {@code fund.order(officer, key, List.of(FundOrder.of(FundAct.RECEIVE,
 * pool).fen(100)))}.
 */
@NullMarked
package org.relieflink.platform.fund;

import org.jspecify.annotations.NullMarked;
