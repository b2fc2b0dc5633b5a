package org.relieflink.synthetic.people;

import java.util.List;

/** 一个真实的家庭 · A true household, head first. */
public record Household(HouseholdShape shape, Place place, List<Person> members) {
  public Person head() {
    return members.get(0);
  }

  /** Masked, for logs. */
  @Override
  public String toString() {
    return "Household of " + members.size();
  }
}
