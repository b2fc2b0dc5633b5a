/**
 * 钱和案件怎样配：哪一笔闲着的钱按条件能给哪一个等着的案件。 Proposes which free money may by its terms serve which waiting
 * case, and says of every other case what blocks it; a person earmarks and reserves.
 *
 * <p>In: free money with its terms, waiting cases with an amount. Out: a proposal with the greatest
 * sum that whole cases can get, in fen. The choice is made by a solver (ojAlgo), not by a search of
 * our own. ADR 0032.
 */
@NullMarked
package org.relieflink.platform.fund.internal.match;

import org.jspecify.annotations.NullMarked;
