package org.relieflink.synthetic.matching;

/** 写下来的人 · A person as one list has him or her. */
record WrittenPerson(
    String name,
    String number,
    String sex,
    String birth,
    String division,
    String address,
    String phone) {
  /** Masked, for logs. */
  @Override
  public String toString() {
    return "WrittenPerson";
  }
}
