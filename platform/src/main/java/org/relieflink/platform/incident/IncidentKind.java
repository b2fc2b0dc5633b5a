package org.relieflink.platform.incident;

/** 事件的种类：what happened to the data (个人信息保护法 57 条：泄露、篡改、丢失), and misuse within the office. */
public enum IncidentKind {
  /** 泄露：somebody outside got to know them. */
  LEAK,
  /** 篡改：they were changed without a right. */
  TAMPERING,
  /** 丢失：they are gone. */
  LOSS,
  /** 违规查看或使用：an officer looked at them or used them without a right reason. */
  MISUSE
}
