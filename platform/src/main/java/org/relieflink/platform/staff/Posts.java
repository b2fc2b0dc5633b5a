package org.relieflink.platform.staff;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;

/**
 * 岗位的大门：the public door to posts. The system administrator makes, changes and closes them; to whom
 * one is given is the security administrator's, an {@link AccountChange.GivePost} through {@link
 * Staff#change}.
 */
public interface Posts {
  /** Within reach, by unit, those in use first, then by order and code. */
  List<Post> list();

  Optional<Post> find(long id);

  /** Makes a post in an open unit that its role fits; one of each code in a unit. */
  Outcome<Post> add(Officer officer, NewPost post, Said said);

  /** Another name, order or role; the role only while nobody has the post. */
  Outcome<Post> revise(Officer officer, long id, PostFacts facts, Said said);

  /** Closes it, once nobody has it. */
  Outcome<Post> close(Officer officer, long id, Said said);

  Outcome<Post> reopen(Officer officer, long id, Said said);
}
