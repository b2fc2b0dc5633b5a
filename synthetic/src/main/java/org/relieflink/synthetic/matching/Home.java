package org.relieflink.synthetic.matching;

import org.relieflink.synthetic.people.Household;
import org.relieflink.synthetic.people.Person;

/** 一户 · A true household and where in the region it is. */
record Home(int number, int county, Household household) {
  Person member(int index) {
    return household.members().get(index);
  }

  int size() {
    return household.members().size();
  }

  /** Masked, for logs. */
  @Override
  public String toString() {
    return "Home " + number;
  }
}
