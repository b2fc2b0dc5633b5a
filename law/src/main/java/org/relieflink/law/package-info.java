/**
 * 救助资格意见与金额测算：依规则、凭事实、可复算。Cited eligibility opinions and amount proposals, replayable to the byte.
 *
 * <p>In: {@link org.relieflink.law.Facts} (read from YAML by {@link org.relieflink.law.FactsFile}),
 * a dated {@link org.relieflink.law.RulePack} of a place, the {@link org.relieflink.law.Choices} of
 * a named person. Out: an opinion or a proposal in which every step names its clause, never a
 * decision.
 *
 * <p>Law: the register is {@code instruments.yaml}; every rule carries {@link
 * org.relieflink.law.LegalBasis}.
 *
 * <p>Example: {@code AmountCalculator.calculate(facts, packs.effective("990123",
 * date).orElseThrow(), choices)}.
 */
@NullMarked
package org.relieflink.law;

import org.jspecify.annotations.NullMarked;
