package org.relieflink.platform.access;

/** 事项：what an act is done to; first column of {@code access/policy.csv}. */
public enum Matter {
  /** 部门报来的名单和里面的记录。 */
  POOL("名单"),
  /** 办案单位报来的当事人名单。 */
  PARTIES("当事人"),
  /** 命中和由命中来的候选。 */
  HITS("命中"),
  /** 监督线索。 */
  LEADS("线索"),
  /** 意见和金额建议。 */
  OPINIONS("意见"),
  /** 留痕。 */
  TRAIL("留痕"),
  /** 账号。 */
  ACCOUNTS("账号"),
  /** 权限总表。 */
  POLICY("权限");

  private final String word;

  Matter(String word) {
    this.word = word;
  }

  /** How the table spells it. */
  public String word() {
    return word;
  }
}
