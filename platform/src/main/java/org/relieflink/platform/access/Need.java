package org.relieflink.platform.access;

/** 要的权：the pair of matter and deed that an address asks the policy for, e.g. {@code HITS.READ}. */
public record Need(Matter matter, Deed deed) {

  /** Whether a cell for this purpose speaks of it: the own purpose, or one that is asked for. */
  public boolean servedBy(Purpose purpose) {
    return deed == Deed.LOOK_UP
        ? Purpose.toChoose().contains(purpose)
        : purpose == matter.purpose();
  }

  /** Reads {@code HITS.READ}. */
  public static Need parse(String text) {
    int dot = text.indexOf('.');
    if (dot < 0) {
      throw new IllegalArgumentException("needs is written MATTER.DEED, not " + text);
    }
    return new Need(Matter.valueOf(text.substring(0, dot)), Deed.valueOf(text.substring(dot + 1)));
  }

  @Override
  public String toString() {
    return matter + "." + deed;
  }
}
