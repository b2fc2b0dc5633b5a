package org.relieflink.platform.transfer;

/** 哪一边：who sends, or who is asked and answers (the coordinating office among them). */
public enum TransferSide {
  SENDER,
  DEPARTMENT
}
