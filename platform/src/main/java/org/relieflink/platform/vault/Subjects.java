package org.relieflink.platform.vault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.relieflink.platform.vault.internal.SubjectSecrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * 密库里的"谁"：每人一个号，号后面有一份秘密。 Numbers of whom sealed texts tell of. A number says nothing of a person;
 * its secret lies outside the database and can be destroyed.
 */
@Service
public class Subjects {
  private final JdbcClient jdbc;
  private final SubjectSecrets secrets;

  Subjects(JdbcClient jdbc, SubjectSecrets secrets) {
    this.jdbc = jdbc;
    this.secrets = secrets;
  }

  /**
   * New numbers whose secrets are on disk. A database put back from a copy may give a destroyed one
   * again: passed over.
   */
  public List<Long> allocate(int count) {
    List<Long> found = new ArrayList<>(count);
    while (found.size() < count) {
      List<Long> more =
          jdbc.sql("select nextval('vault.subject') from generate_series(1, ?)")
              .param(count - found.size())
              .query(Long.class)
              .list();
      more.forEach(secrets::reach);
      more.stream().filter(subject -> !isDestroyed(subject)).forEach(found::add);
    }
    return found;
  }

  /** One more. */
  public long allocate() {
    return allocate(1).get(0);
  }

  /** Whether nothing of it can be read any more. */
  public boolean isDestroyed(long subject) {
    return secrets.find(subject) == null;
  }

  /**
   * Destroys their secrets: what was sealed for them is gone for good, also in copies of the
   * database.
   */
  public void destroy(Collection<Long> subjects) {
    secrets.destroy(subjects);
  }
}
