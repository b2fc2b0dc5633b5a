package org.relieflink.platform.transfer;

import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Whose;

/**
 * 移送的来源：a capability whose persons can be transferred. Owned here; a lead is one today, a relief
 * case another.
 */
public interface SubjectSource {
  /** How it is named in addresses and tables: capital letters. */
  String kind();

  /**
   * One, as this officer may know it; empty where there is none for this officer. Whoever asks
   * writes it on the trail.
   */
  Optional<Subject> find(Officer officer, long id);

  /**
   * 来源里的一个人。
   *
   * @param name as known; may be empty
   * @param number citizen number; may be empty
   * @param known what is known of the hardship, in words
   * @param inPool whether the pool has a record of the person: without one a letter is written
   */
  record Subject(
      Whose whose,
      String title,
      String href,
      String name,
      String number,
      String known,
      boolean inPool) {
    @Override
    public String toString() {
      return "Subject[" + title + "]";
    }
  }
}
