package org.relieflink.platform.staff;

import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Role;

/** 一次改动：what an administrator does to an account, with the right it asks for. */
public sealed interface AccountChange {
  Need CARE = new Need(Matter.STAFF, Deed.WRITE);
  Need SESSIONS = new Need(Matter.SESSIONS, Deed.WRITE);
  Need RIGHTS = new Need(Matter.ROLES, Deed.WRITE);

  AccountAct act();

  /**
   * The system administrator's care, or the security administrator's rights: never both, but for
   * ending sessions, which gives nobody anything.
   */
  default Need need() {
    return CARE;
  }

  /** What exactly, for the history and to recognise a repeated request. */
  default String detail() {
    return "";
  }

  /** Whether the officer has to say why. */
  default boolean needsReason() {
    return false;
  }

  /** Another name. */
  record Rename(String name) implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.ACCOUNT_RENAMED;
    }

    @Override
    public String detail() {
      return name;
    }
  }

  /**
   * A role instead of the one before.
   *
   * @param document number of the paper it rests on (任职文号); needed for privileged roles
   */
  record Grant(Role role, String document) implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.ROLE_GRANTED;
    }

    @Override
    public Need need() {
      return RIGHTS;
    }

    @Override
    public String detail() {
      return role.word() + (document.isEmpty() ? "" : " " + document);
    }

    @Override
    public boolean needsReason() {
      return true;
    }
  }

  /** No role any more; the account stays. */
  record Withdraw() implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.ROLE_WITHDRAWN;
    }

    @Override
    public Need need() {
      return RIGHTS;
    }

    @Override
    public boolean needsReason() {
      return true;
    }
  }

  /**
   * A post of the account's unit, and with it the role the post brings.
   *
   * @param role the post brought when it was seen: whoever keeps the posts may change that, and
   *     must not so choose what is given
   * @param document as for {@link Grant}
   */
  record GivePost(long postId, Role role, String document) implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.POST_GIVEN;
    }

    @Override
    public Need need() {
      return RIGHTS;
    }

    @Override
    public String detail() {
      return "post-" + postId + " " + role.word() + (document.isEmpty() ? "" : " " + document);
    }

    @Override
    public boolean needsReason() {
      return true;
    }
  }

  /**
   * No longer in this post, and no role any more.
   *
   * @param postId the post as it was seen: whoever was given another one meanwhile keeps that
   */
  record TakePost(long postId) implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.POST_TAKEN;
    }

    @Override
    public Need need() {
      return RIGHTS;
    }

    @Override
    public String detail() {
      return "post-" + postId;
    }

    @Override
    public boolean needsReason() {
      return true;
    }
  }

  /** Another unit: other rows are seen, so it is the security administrator's. */
  record Move(long unitId) implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.ACCOUNT_MOVED;
    }

    @Override
    public Need need() {
      return RIGHTS;
    }

    @Override
    public String detail() {
      return "unit-" + unitId;
    }
  }

  /** Cannot sign in any more; the role goes too. */
  record Close() implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.ACCOUNT_CLOSED;
    }

    @Override
    public boolean needsReason() {
      return true;
    }
  }

  /** Open again, without a role: who opens it cannot give rights back. */
  record Reopen() implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.ACCOUNT_REOPENED;
    }
  }

  /**
   * A new one-time password. The role rests until the security administrator gives it again: else
   * who resets could sign in as anybody.
   */
  record Reset() implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.PASSWORD_RESET;
    }
  }

  /**
   * Takes a lost second factor away. The role rests as at a reset: else whoever removes it and
   * knows the password could sign in as that person.
   */
  record RemoveFactor() implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.SECOND_FACTOR_REMOVED;
    }

    @Override
    public boolean needsReason() {
      return true;
    }
  }

  /** Ends every session of the account; role and password stay: the person signs in anew. */
  record EndSessions() implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.SESSIONS_ENDED;
    }

    @Override
    public Need need() {
      return SESSIONS;
    }

    @Override
    public boolean needsReason() {
      return true;
    }
  }

  /** Ends the lock after wrong passwords. */
  record Unlock() implements AccountChange {
    @Override
    public AccountAct act() {
      return AccountAct.ACCOUNT_UNLOCKED;
    }
  }
}
