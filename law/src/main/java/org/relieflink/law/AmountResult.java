package org.relieflink.law;

/** 测算结果：一份建议，或者列明的拒绝理由。What came of a calculation: a proposal, or all reasons why there is none. */
public sealed interface AmountResult permits AmountProposal, AmountRefusal {}
