package org.relieflink.platform.relief;

/** 案件里的人是谁：beside who registered the case. */
public enum ParticipantRole {
  /** 共同申请人：a relative of the same dead victim, in the same case. */
  CO_APPLICANT,
  /** 监护人：acts for who is under age or cannot act. */
  GUARDIAN,
  /** 代理人：by a written authority. */
  AGENT
}
