package org.relieflink.platform.staff.internal;

import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Post;

/**
 * 给什么：a role by hand, or a post with its role; one set of rules holds for both.
 *
 * @param document number of the paper it rests on; empty = none
 * @param post held for the rest of the transaction; null = by hand
 */
record Giving(AccountAct act, Role role, String document, @Nullable Post post) {
  static Giving of(AccountChange.Grant grant) {
    return new Giving(grant.act(), grant.role(), grant.document(), null);
  }

  static Giving of(AccountChange.GivePost give, Post post) {
    return new Giving(give.act(), post.role(), give.document(), post);
  }

  Account to(Account account) {
    return post == null ? account.withRole(role) : account.withPost(post);
  }

  /** For people, in one language: 检察官, or 控告申诉检察部 案件承办人（检察官）. */
  String words() {
    return post == null ? role.word() : post.name() + "（" + role.word() + "）";
  }
}
