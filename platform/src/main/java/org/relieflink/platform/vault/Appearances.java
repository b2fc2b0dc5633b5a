package org.relieflink.platform.vault;

import java.util.List;
import java.util.Set;

/**
 * 一个人出现在哪里：which objects of a capability tell of a person, in the words of the trail, so that the
 * person can be answered who looked at them. Owned here, upstream; every capability whose looks
 * stand on the trail answers. Asked as the server.
 */
public interface Appearances {
  /**
   * Objects that tell of any of these subjects.
   *
   * @param subjects as {@link Holder#subjectsOf} knows them
   */
  List<Appearance> of(Set<Long> subjects);

  /**
   * Which of these objects are sealed now: an entry that names the person itself is held back by
   * it, too, whenever it was written.
   *
   * @param objects as entries of the trail name them; others than its own say nothing
   */
  default Set<String> sealed(Set<String> objects) {
    return Set.of();
  }

  /** 现在怎么样：what a rule may hold an answer back for. */
  enum Standing {
    ORDINARY,
    /** 封存的。 */
    SEALED,
    /** 监督还没有结论。 */
    UNDER_SUPERVISION
  }

  /**
   * One object.
   *
   * @param object as entries of the trail name it, e.g. {@code party-12}
   * @param actions which entries with this object show the person
   */
  record Appearance(String object, Set<String> actions, Standing standing) {
    public Appearance {
      actions = Set.copyOf(actions);
    }
  }
}
