package org.relieflink.platform.staff.internal;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.staff.NewPost;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;

/** 岗位册：what the use cases need of the table of posts; in the database, and in memory for tests. */
interface PostBook {
  /** Within the reach of whoever asks. */
  List<Post> list();

  Optional<Post> find(long id);

  /**
   * Held for the rest of the transaction: neither given nor closed by anybody else. Who holds an
   * account too has held it before.
   */
  Optional<Post> hold(long id);

  /** Empty when the unit has one of this code already. */
  Optional<Post> add(OfficeUnit unit, NewPost post);

  /** Writes name, order, role and closing. */
  Post put(Post changed);
}
