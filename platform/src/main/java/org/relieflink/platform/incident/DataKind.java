package org.relieflink.platform.incident;

/**
 * 哪一类数据：what an entry of the trail let somebody see; which actions count as which stands in the
 * rules file, and how many persons a page of a list counts for.
 */
public enum DataKind {
  /** 查人的结果，遮住。 */
  LOOKED_UP,
  /** 命中的比对，遮住。 */
  HITS,
  /** 当事人，遮住。 */
  PARTIES,
  /** 监督线索，遮住。 */
  LEADS,
  /** 意见和金额。 */
  OPINIONS,
  /** 名单的列表，一页一页。 */
  LISTS,
  /** 导出的文件。 */
  EXPORTS,
  /** 全名全号。 */
  FULL_NUMBERS,
  /** 没有看到人的信息：refusals, sign-ins and acts of upkeep. */
  NONE
}
