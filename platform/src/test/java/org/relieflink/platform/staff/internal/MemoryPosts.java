package org.relieflink.platform.staff.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.NewPost;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.PostFacts;

/** 岗位册，在内存里：two posts of each role in each unit, also such as do not fit it. */
final class MemoryPosts implements PostBook {
  private final Map<Long, Post> posts = new TreeMap<>();
  private final Supplier<Collection<Account>> accounts;

  MemoryPosts(List<OfficeUnit> units, Supplier<Collection<Account>> accounts) {
    this.accounts = accounts;
    for (Role role : Role.values()) {
      for (OfficeUnit unit : units) {
        String code = "P" + posts.size() + "-";
        add(unit, new NewPost(unit.id(), code + "A", new PostFacts("甲岗" + role, 1, role)));
        add(unit, new NewPost(unit.id(), code + "B", new PostFacts("乙岗" + role, 2, role)));
      }
    }
  }

  @Override
  public List<Post> list() {
    return new ArrayList<>(posts.values());
  }

  @Override
  public Optional<Post> find(long id) {
    return hold(id);
  }

  @Override
  public Optional<Post> hold(long id) {
    return Optional.ofNullable(posts.get(id)).map(this::counted);
  }

  private Post counted(Post post) {
    long holders =
        accounts.get().stream()
            .map(Account::post)
            .filter(held -> held != null && held.id() == post.id())
            .count();
    return new Post(
        post.id(),
        post.unit(),
        post.code(),
        post.name(),
        post.order(),
        post.role(),
        post.closedAt(),
        holders);
  }

  @Override
  public Optional<Post> add(OfficeUnit unit, NewPost wanted) {
    long id = posts.size() + 1L;
    PostFacts facts = wanted.facts();
    posts.put(
        id, new Post(id, unit, wanted.code(), facts.name(), facts.order(), facts.role(), null, 0));
    return hold(id);
  }

  @Override
  public Post put(Post changed) {
    posts.put(changed.id(), changed);
    return changed;
  }
}
