package org.relieflink.platform.pool.internal.check;

/** 一格错在哪里；代码固定，文字在 messages/pool_*。 Why a cell is not taken; stable codes. */
public enum Reason {
  /** 编号列空着。 */
  KEY_EMPTY(Family.EMPTY),
  /** 姓名空着。 */
  NAME_EMPTY(Family.EMPTY),
  /** 必填的格空着。 */
  CELL_EMPTY(Family.EMPTY),
  /** 变成了科学计数，后几位丢失。 */
  ID_SCIENTIFIC(Family.NUMBER_OF_PERSON),
  /** 后几位被表格软件改成了零。 */
  ID_ROUNDED(Family.NUMBER_OF_PERSON),
  /** 位数不对。 */
  ID_LENGTH(Family.NUMBER_OF_PERSON),
  /** 有不该有的字。 */
  ID_CHARACTER(Family.NUMBER_OF_PERSON),
  /** 校验位不对。 */
  ID_CHECK_DIGIT(Family.NUMBER_OF_PERSON),
  /** 号码里的出生日期不存在。 */
  ID_BIRTH_DATE(Family.NUMBER_OF_PERSON),
  /** 残疾人证号的类别或等级不对。 */
  CARD_INVALID(Family.NUMBER_OF_PERSON),
  /** 没有这一天。 */
  DATE_INVALID(Family.DATE),
  /** 像是表格内部的日期数。 */
  DATE_SERIAL(Family.DATE),
  /** 不认识这个类别。 */
  CODE_UNKNOWN(Family.CODE),
  /** 不是数字。 */
  NUMBER_INVALID(Family.FIGURE),
  /** 表格软件算不出这一格：错误值，或没有算过的公式。 */
  CELL_ERROR(Family.FIGURE),
  /** 字太多。 */
  TEXT_TOO_LONG(Family.FIGURE),
  /** 同一编号出现了两次。 */
  DUPLICATE_ROW(Family.DUPLICATE);

  private final Family family;

  Reason(Family family) {
    this.family = family;
  }

  public Family family() {
    return family;
  }

  /** The digits are gone for good and only a new export brings them back. */
  public boolean isDamage() {
    return this == ID_SCIENTIFIC || this == ID_ROUNDED;
  }

  /** 按错误看：the groups in which the result page counts faults. */
  public enum Family {
    NUMBER_OF_PERSON,
    DATE,
    CODE,
    DUPLICATE,
    EMPTY,
    FIGURE
  }
}
