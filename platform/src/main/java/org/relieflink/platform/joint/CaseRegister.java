package org.relieflink.platform.joint;

/** 有没有这个案件：answered by the capability that keeps the parties of cases. */
public interface CaseRegister {
  /** Whether the unit of whoever asks has an open, unsealed case of this number. */
  boolean has(String caseNo);
}
