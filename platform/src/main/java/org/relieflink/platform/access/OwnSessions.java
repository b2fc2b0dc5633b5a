package org.relieflink.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * 自己登录着的会话：everybody sees and ends the own ones only. An ended one is over at its next request, on
 * every server over the same database.
 */
public interface OwnSessions {
  /** Live ones, the one that asks first, then the last used first. */
  List<OwnSession> list(Officer officer, HttpServletRequest request);

  /** Whether the own password is asked for: not of who signed in elsewhere. */
  boolean passwordAsked();

  /** Ends others of the own sessions; what is not there any more is passed over. */
  CodeChecked end(Officer officer, Ending ending, HttpServletRequest request);

  /**
   * 结束哪些。
   *
   * @param ids of the sessions; the one that asks is never ended here
   * @param all all but the one that asks, whatever the ids say
   * @param password of the account; looked at only where it is asked for
   */
  record Ending(Set<Long> ids, boolean all, String password) {
    public Ending {
      ids = Set.copyOf(Objects.requireNonNullElse(ids, Set.of()));
      password = Objects.requireNonNullElse(password, "");
    }

    @Override
    public String toString() {
      return "Ending" + ids;
    }
  }
}
