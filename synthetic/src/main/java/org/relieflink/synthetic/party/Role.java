package org.relieflink.synthetic.party;

/** 诉讼地位 · The role of a party in the case. */
public enum Role {
  VICTIM("被害人"),
  VICTIMS_RELATIVE("被害人近亲属"),
  SUSPECT("犯罪嫌疑人"),
  PETITIONER("申诉人");

  private final String label;

  Role(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
