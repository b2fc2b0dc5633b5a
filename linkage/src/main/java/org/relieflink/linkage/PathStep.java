package org.relieflink.linkage;

/**
 * 家庭路径中的一步：由谁、凭什么、到谁。
 *
 * @param kind what joins the two ends
 * @param fromId party id (first step) or record id
 * @param toId record id
 * @param toClass hardship class of the record arrived at, e.g. {@code 低保对象} or {@code 户籍}; may be
 *     empty
 * @param labelZh the step in plain Chinese, e.g. {@code 同一人（号码相同）} or {@code 配偶}
 * @param score log2 odds of this step; the hit's score is the smallest of its path
 */
public record PathStep(
    Kind kind, String fromId, String toId, String toClass, String labelZh, double score) {

  /** What joins the two ends of a step. */
  public enum Kind {
    SAME_PERSON,
    SAME_HOUSEHOLD,
    /** The row names the other end as the guardian. */
    GUARDIAN,
    /** The other end is a row that names this one as the guardian. */
    WARD,
    SAME_ADDRESS
  }
}
