package org.relieflink.platform.staff;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;

/**
 * 岗位：a place of work in a unit, and the role it brings. An account has one role (see {@link
 * Account#role}), so a post brings one. Like an account it is closed, never deleted.
 *
 * @param code unique in its unit, for ever
 * @param name as the office calls it, e.g. 控告申诉检察部 案件承办人
 * @param order where it stands among the posts of its unit, 1 to 999
 * @param closedAt null while it is in use
 * @param holders how many accounts have it
 */
public record Post(
    long id,
    OfficeUnit unit,
    String code,
    String name,
    int order,
    Role role,
    @Nullable Instant closedAt,
    long holders) {

  /** The page where this post is given to this account; an approval asked for there leads back. */
  public static String givingPath(long postId, long accountId) {
    return "/posts/" + postId + "?account=" + accountId;
  }

  public boolean open() {
    return closedAt == null;
  }

  /** With another name, order and role. */
  public Post with(PostFacts facts) {
    return new Post(id, unit, code, facts.name(), facts.order(), facts.role(), closedAt, holders);
  }

  /** Closed at this moment, or in use again. */
  public Post closed(@Nullable Instant at) {
    return new Post(id, unit, code, name, order, role, at, holders);
  }

  public PostFacts facts() {
    return new PostFacts(name, order, role);
  }
}
