package org.relieflink.platform.staff.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.CurrentOfficer;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.NewPost;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.Posts;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.Staff;
import org.relieflink.platform.staff.StaffRefusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * 岗位的接口。 Posts: list, one, a new one, changes; to whom one is given has an address of its own, for
 * it is another administrator's.
 */
@RestController
class PostApi {
  private final Posts posts;
  private final Staff staff;
  private final CurrentOfficer current;

  PostApi(Posts posts, Staff staff, CurrentOfficer current) {
    this.posts = posts;
    this.staff = staff;
    this.current = current;
  }

  /** 一个岗位。 */
  record Shown(
      String id,
      String unitId,
      String unitName,
      String code,
      String name,
      int order,
      Role role,
      long holders,
      @Nullable Instant closedAt) {
    static Shown of(Post post) {
      return new Shown(
          Long.toString(post.id()),
          Long.toString(post.unit().id()),
          post.unit().name(),
          post.code(),
          post.name(),
          post.order(),
          post.role(),
          post.holders(),
          post.closedAt());
    }
  }

  @GetMapping("/api/v1/posts")
  List<Shown> list() {
    return posts.list().stream().map(Shown::of).toList();
  }

  @GetMapping("/api/v1/posts/{id}")
  Shown show(@PathVariable long id) {
    return Shown.of(known(id));
  }

  private Post known(long id) {
    return posts.find(id).orElseThrow(() -> Refusal.of(StaffRefusal.POST_UNKNOWN).asException());
  }

  /** 要设的岗位。 */
  record Wanted(
      @Nullable String unitId,
      @Nullable String code,
      @Nullable String name,
      @Nullable Integer order,
      @Nullable String role) {}

  @PostMapping("/api/v1/posts")
  Shown add(
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Wanted body) {
    Said said = StaffApi.said("", key);
    var facts = AccountForms.post(body.name, order(body.order), body.role);
    var wanted = new NewPost(AccountForms.id(body.unitId), AccountForms.text(body.code), facts);
    return Shown.of(posts.add(current.get(), wanted, said).orThrow());
  }

  /** None given is none of the numbers a post can have. */
  private static int order(@Nullable Integer order) {
    return order == null ? 0 : order;
  }

  /** 改动：{@code act} is revise (name, order and role, all three), close or reopen. */
  record Change(
      @Nullable String act,
      @Nullable String name,
      @Nullable Integer order,
      @Nullable String role) {}

  @PostMapping("/api/v1/posts/{id}/changes")
  Shown change(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Change body) {
    known(id);
    Said said = StaffApi.said("", key);
    Officer officer = current.get();
    Outcome<Post> outcome =
        switch (AccountForms.text(body.act).toLowerCase(Locale.ROOT)) {
          case "revise" ->
              posts.revise(
                  officer, id, AccountForms.post(body.name, order(body.order), body.role), said);
          case "close" -> posts.close(officer, id, said);
          case "reopen" -> posts.reopen(officer, id, said);
          default -> Outcome.refused(StaffRefusal.CHANGE_UNKNOWN);
        };
    return Shown.of(outcome.orThrow());
  }

  /** 给岗位、收岗位：{@code act} is give, with the role the post was seen to bring, or take. */
  record Grant(
      @Nullable String act,
      @Nullable String accountId,
      @Nullable String role,
      @Nullable String document,
      @Nullable String reason) {
    AccountChange change(long post) {
      return switch (AccountForms.text(act).toLowerCase(Locale.ROOT)) {
        case "give" -> AccountForms.givePost(post, role, document);
        case "take" -> new AccountChange.TakePost(post);
        default -> throw Refusal.of(StaffRefusal.CHANGE_UNKNOWN).asException();
      };
    }
  }

  @PostMapping("/api/v1/posts/{id}/grants")
  StaffApi.Answer grant(
      @PathVariable long id,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Grant body) {
    known(id);
    long account = AccountForms.id(body.accountId);
    if (staff.find(account).isEmpty()) {
      throw Refusal.of(StaffRefusal.ACCOUNT_UNKNOWN).asException();
    }
    Said said = StaffApi.said(body.reason, key);
    return StaffApi.Answer.of(
        staff.change(current.get(), account, body.change(id), said).orThrow());
  }
}
