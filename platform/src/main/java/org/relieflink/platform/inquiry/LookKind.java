package org.relieflink.platform.inquiry;

/** 看了什么：kinds of looks in words that the person understands; which actions are which is a rule. */
public enum LookKind {
  /** 按号码或者姓名查。 */
  LOOKED_UP,
  /** 和名单比对的一条，遮住的。 */
  COMPARED,
  /** 全名全号。 */
  FULL_NUMBER,
  /** 当事人的一页。 */
  PARTY,
  /** 监督线索。 */
  SUPERVISED,
  /** 资格意见和金额。 */
  OPINION,
  /** 向部门核实一件事，部门为此看了全名全号。 */
  REQUESTED,
  /** 为您查谁看过。 */
  ANSWERED
}
