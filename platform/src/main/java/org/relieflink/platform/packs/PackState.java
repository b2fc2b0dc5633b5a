package org.relieflink.platform.packs;

/** 一版规则包的状态：it moves forward only; the database refuses any other move. */
public enum PackState {
  /** 草稿。 */
  DRAFT,
  /** 核对过：another person read it, all its cases were right. */
  REVIEWED,
  /** 发布了，从施行日起用。 */
  RELEASED,
  /** 停用了；算过的仍然复算得出。 */
  WITHDRAWN
}
