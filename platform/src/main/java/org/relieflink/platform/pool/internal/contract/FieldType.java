package org.relieflink.platform.pool.internal.contract;

/** 一列里是什么样的值。 What kind of value stands in a column; decides how its cells are checked. */
public enum FieldType {
  /** 公民身份号码，15、18、20、22 位都认得。 */
  CITIZEN_NUMBER,
  /** 残疾人证号，20 位，补发后 22 位。 */
  DISABILITY_CARD,
  /** 人名。 */
  NAME,
  /** 年月日。 */
  DATE,
  /** 年月。 */
  MONTH,
  /** 代码集里的一个值，原文或代码都可以。 */
  CODE,
  /** 代码集里的几个值，用分号或顿号隔开。 */
  CODES,
  /** 元，最多两位小数。 */
  MONEY,
  /** 整数。 */
  NUMBER,
  /** 银行账号，只查有没有被表格改坏。 */
  BANK_CARD,
  /** 电话，去掉空格和横线，除非长得离谱，不因它退回一行。 */
  PHONE,
  /** 任意文字。 */
  TEXT;

  public boolean isCoded() {
    return this == CODE || this == CODES;
  }

  /** Long digit strings, which a spreadsheet damages when it takes them for numbers. */
  public boolean isLongNumber() {
    return this == CITIZEN_NUMBER || this == DISABILITY_CARD || this == BANK_CARD;
  }
}
