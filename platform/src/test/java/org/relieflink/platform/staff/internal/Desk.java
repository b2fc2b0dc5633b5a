package org.relieflink.platform.staff.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.PostFacts;
import org.relieflink.platform.staff.Posts;
import org.relieflink.platform.staff.Said;

/** 办事的地方：where random orders of acts are carried out; in memory or in the database. */
interface Desk {
  Outcome<Changed> create(Officer officer, NewAccount account);

  Outcome<Changed> change(Officer officer, long id, AccountChange change);

  Outcome<Post> changePost(Officer officer, Post post, PostChange change);

  /** Every post of this order. */
  List<Post> posts();

  /** What is done to a post: with a role, it brings that; without, it is closed or opened. */
  record PostChange(@Nullable Role role) {
    Outcome<Post> make(Posts posts, Officer officer, Post post) {
      Said said = Said.of("");
      if (role != null) {
        return posts.revise(
            officer, post.id(), new PostFacts(post.name(), post.order(), role), said);
      }
      return post.open()
          ? posts.close(officer, post.id(), said)
          : posts.reopen(officer, post.id(), said);
    }
  }

  /** Whether the voice was taken. */
  boolean agree(Officer officer, long request);

  /** Every account of this order, by staff number. */
  List<Account> accounts();

  boolean signsIn(String staffNumber, String password);

  /** Ids of units: the own procuratorate, a department of the place, an office elsewhere. */
  List<Long> units();
}
