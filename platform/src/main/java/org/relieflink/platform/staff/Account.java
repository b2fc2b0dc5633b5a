package org.relieflink.platform.staff;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;

/**
 * 账号：one person's way in. Without a role it cannot sign in. It is never deleted, so that the trail
 * always knows who it was.
 *
 * @param staffNumber 工号, unique for ever
 * @param role null = none: new, closed, reset, or taken away
 * @param lastRole what it had before it was closed or reset: a hint, no right
 * @param employeeId 人员编号 of the personnel office, tells namesakes apart; null = not given
 * @param version grows with every change; a session with another one is over
 * @param closedAt null while it is open
 * @param oneTimeUntil last moment of the password an administrator set; null = the own one is
 *     chosen
 * @param lockedUntil end of the lock after wrong passwords; null when there is none
 * @param post where the role comes from; null when it was given by hand, or there is none
 */
public record Account(
    long id,
    String staffNumber,
    String name,
    @Nullable Role role,
    @Nullable Role lastRole,
    OfficeUnit unit,
    @Nullable String employeeId,
    long version,
    Instant createdAt,
    @Nullable Instant closedAt,
    @Nullable Instant oneTimeUntil,
    @Nullable Instant lockedUntil,
    @Nullable Held post) {

  /** 所在的岗位：it brought the role. */
  public record Held(long id, String name) {}

  public boolean open() {
    return closedAt == null;
  }

  /** With this role and no post; the one before is remembered as the last when none is given. */
  public Account withRole(@Nullable Role given) {
    return with(given, null);
  }

  /** With this post and the role it brings. */
  public Account withPost(Post given) {
    return with(given.role(), new Held(given.id(), given.name()));
  }

  private Account with(@Nullable Role given, @Nullable Held held) {
    Role last = given == null && role != null ? role : lastRole;
    return new Account(
        id,
        staffNumber,
        name,
        given,
        last,
        unit,
        employeeId,
        version,
        createdAt,
        closedAt,
        oneTimeUntil,
        lockedUntil,
        held);
  }

  public Account withName(String other) {
    return new Account(
        id,
        staffNumber,
        other,
        role,
        lastRole,
        unit,
        employeeId,
        version,
        createdAt,
        closedAt,
        oneTimeUntil,
        lockedUntil,
        post);
  }

  public Account withUnit(OfficeUnit other) {
    return new Account(
        id,
        staffNumber,
        name,
        role,
        lastRole,
        other,
        employeeId,
        version,
        createdAt,
        closedAt,
        oneTimeUntil,
        lockedUntil,
        post);
  }

  /** Closed at this moment, or open again. */
  public Account closed(@Nullable Instant at) {
    return new Account(
        id,
        staffNumber,
        name,
        role,
        lastRole,
        unit,
        employeeId,
        version,
        createdAt,
        at,
        oneTimeUntil,
        lockedUntil,
        post);
  }

  /**
   * Whether two accounts are, or may be, of one person: the same employee id; or the same name in
   * the same unit, unless two employee ids tell them apart.
   */
  public boolean maybeSamePerson(Account other) {
    if (employeeId != null && other.employeeId != null) {
      return employeeId.equals(other.employeeId);
    }
    return unit.unit().equals(other.unit.unit()) && Objects.equals(name, other.name);
  }

  @Override
  public String toString() {
    return "Account[" + staffNumber + "]";
  }
}
