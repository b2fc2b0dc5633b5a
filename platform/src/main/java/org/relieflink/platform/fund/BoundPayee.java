package org.relieflink.platform.fund;

/**
 * 报好的收款人：what may be shown of one; number and name stay sealed.
 *
 * @param seal keyed name of all its content: what is agreed to, reserved and ordered says it
 * @param tail last four digits of the account
 * @param guardian whether the account is a guardian's
 * @param relation of the guardian; empty without one
 * @param luhn whether the check digit of the card fits; where not, ask the bank: a warning only
 * @param way past the bank without an account: {@code tail} is empty then
 * @param why not by the bank
 * @param shared how many other beneficiaries have the same account here
 */
public record BoundPayee(
    long id,
    String seal,
    String tail,
    boolean guardian,
    String relation,
    boolean luhn,
    int shared,
    PayWay way,
    String why) {}
