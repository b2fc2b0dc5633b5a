package org.relieflink.platform.vault;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.trail.Trail;
import org.relieflink.platform.trail.TrailNote;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 销毁一个人的信息。 Destroys what is kept of a person (个人信息保护法 47 条): first the secrets, after which no
 * copy of the database can be read, then the rows. Originals of lists that the person stood in are
 * destroyed as well; the trail stays, since nothing of the person is in it.
 */
@Service
public class Erasure {
  private final List<Holder> holders;
  private final Subjects subjects;
  private final Trail trail;

  Erasure(List<Holder> holders, Subjects subjects, Trail trail) {
    this.holders = holders;
    this.subjects = subjects;
    this.trail = trail;
  }

  /**
   * Destroys everything under a citizen number; a number nobody has does nothing.
   *
   * @param reason in the officer's words, on the trail; no personal data
   * @return how many subjects were destroyed
   */
  @Transactional
  public int erase(String citizenId, String reason, Officer officer) {
    Set<Long> found = new TreeSet<>();
    holders.forEach(holder -> found.addAll(holder.subjectsOf(citizenId)));
    if (found.isEmpty()) {
      return 0;
    }
    trail.record(
        officer,
        TrailNote.of("PERSON_ERASED", "subjects", String.valueOf(found.size())).because(reason));
    subjects.destroy(found);
    holders.forEach(holder -> holder.forget(found));
    return found.size();
  }
}
