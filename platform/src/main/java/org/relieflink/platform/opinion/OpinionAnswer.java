package org.relieflink.platform.opinion;

import org.relieflink.platform.problem.Refusal;

/**
 * 办成了，或者拒绝：what a façade method gives back.
 *
 * @param <T> what was made
 */
public sealed interface OpinionAnswer<T> {
  /** 办成了。 */
  record Done<T>(T value) implements OpinionAnswer<T> {}

  /** 拒绝。 */
  record Refused<T>(Refusal refusal) implements OpinionAnswer<T> {}

  /** For the outermost edge: the value, or the refusal as an exception. */
  default T orThrow() {
    if (this instanceof Done<T> done) {
      return done.value();
    }
    throw ((Refused<T>) this).refusal().asException();
  }
}
