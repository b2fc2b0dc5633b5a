package org.relieflink.platform.relief.internal;

import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.ReliefMove;

/**
 * 谁要做哪一步。
 *
 * @param people whom it names, by staff number: looked up before the transaction, in which the
 *     database shows accounts to few; who has to keep away from the person is left out
 * @param barred whether the officer has to keep away; asked before the transaction too, since the
 *     circle is read over a connection of its own
 * @param place of the office that is asked for help; empty where there is none here
 */
record Order(
    Officer officer, ReliefMove move, Map<String, Officer> people, boolean barred, String place) {
  Order {
    people = Map.copyOf(people);
  }

  Optional<Officer> find(String staffNumber) {
    return Optional.ofNullable(people.get(staffNumber));
  }
}
