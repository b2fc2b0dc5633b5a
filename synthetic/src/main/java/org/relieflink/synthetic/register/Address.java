package org.relieflink.synthetic.register;

/** 名单上的住址 · An address in up to three columns; a list with one column uses the joined text. */
public record Address(String first, String second, String third) {
  public static final Address NONE = new Address("", "", "");

  static Address whole(String text) {
    return new Address(text, "", "");
  }

  /** The columns one after the other, as an importer joins them. */
  public String joined() {
    return first + second + third;
  }

  /** Masked, for logs. */
  @Override
  public String toString() {
    return first.length() > 3 ? first.substring(0, 3) + "…" : "…";
  }
}
