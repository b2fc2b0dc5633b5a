package org.relieflink.platform.fund;

/**
 * 要报的收款人：as typed; its text form shows nobody.
 *
 * @param person the beneficiary's citizen number
 * @param name the beneficiary's name
 * @param account card number of 16 to 19 digits
 * @param holderName the name that the bank knows the account under
 * @param guardian the guardian's citizen number where the account is the guardian's; empty = it is
 *     the beneficiary's own
 * @param relation of the guardian to the beneficiary, in words; empty without a guardian
 * @param way past the bank without an account; {@code holderName} is then who signs
 * @param why not by the bank; empty for the bank
 */
public record PayeeDraft(
    String person,
    String name,
    String account,
    String holderName,
    String guardian,
    String relation,
    PayWay way,
    String why) {
  public PayeeDraft {
    account = account.strip();
    why = why.strip();
    name = name.strip();
    holderName = holderName.strip();
    relation = relation.strip();
    guardian = guardian.strip();
  }

  /** Paid by the bank. */
  public PayeeDraft(
      String person,
      String name,
      String account,
      String holderName,
      String guardian,
      String relation) {
    this(person, name, account, holderName, guardian, relation, PayWay.BANK, "");
  }

  @Override
  public String toString() {
    return "PayeeDraft";
  }
}
