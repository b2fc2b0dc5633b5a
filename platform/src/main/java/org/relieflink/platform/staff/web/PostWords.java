package org.relieflink.platform.staff.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountQuery;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.Posts;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.Staff;
import org.relieflink.platform.staff.web.AccountListView.Option;
import org.springframework.stereotype.Component;

/** 岗位写成话。 Posts ready for the templates, and what their forms offer. */
@Component
class PostWords {
  private final Posts posts;
  private final Staff staff;
  private final RoleRules rules;
  private final StaffTexts texts;

  PostWords(Posts posts, Staff staff, RoleRules rules, StaffTexts texts) {
    this.posts = posts;
    this.staff = staff;
    this.rules = rules;
    this.texts = texts;
  }

  /** 一个岗位，写成话。 */
  record Line(
      long id,
      String code,
      String name,
      int order,
      String role,
      String roleCode,
      String unit,
      long holders,
      boolean open,
      String tag,
      String state) {}

  Line line(Post post) {
    return new Line(
        post.id(),
        post.code(),
        post.name(),
        post.order(),
        texts.role(post.role()),
        post.role().name(),
        post.unit().name(),
        post.holders(),
        post.open(),
        post.open() ? "good" : "plain",
        texts.say(post.open() ? "post.open" : "post.closed"));
  }

  /** 一个单位的岗位。 */
  record OfUnit(long id, String name, List<Line> posts) {
    OfUnit {
      posts = List.copyOf(posts);
    }
  }

  /** Within reach, unit by unit. */
  List<OfUnit> byUnit() {
    Map<Long, List<Post>> units = new LinkedHashMap<>();
    posts
        .list()
        .forEach(
            post -> units.computeIfAbsent(post.unit().id(), id -> new ArrayList<>()).add(post));
    return units.values().stream()
        .map(of -> new OfUnit(unit(of).id(), unit(of).name(), of.stream().map(this::line).toList()))
        .toList();
  }

  private static OfficeUnit unit(List<Post> posts) {
    return posts.get(0).unit();
  }

  /** Every role; whether it fits the unit is asked when the post is made. */
  List<Option> roles() {
    return options(Arrays.asList(Role.values()));
  }

  /** The roles that fit the unit of the post. */
  List<Option> roles(Post post) {
    return options(
        Arrays.stream(Role.values()).filter(role -> rules.fits(role, post.unit().unit())).toList());
  }

  private List<Option> options(List<Role> roles) {
    return roles.stream().map(role -> new Option(role.name(), texts.role(role))).toList();
  }

  /** In use, for the page of an account: the posts of its unit. */
  List<Line> open(Account account) {
    return posts.list().stream()
        .filter(post -> post.open() && post.unit().id() == account.unit().id())
        .map(this::line)
        .toList();
  }

  /** 谁在这个岗位，谁可以给。 */
  record People(List<Account> holders, List<Account> others) {
    People {
      holders = List.copyOf(holders);
      others = List.copyOf(others);
    }
  }

  /**
   * Who has the post, and open accounts of the unit that could: the first {@link Staff#MOST} of
   * those with a role and of those without, and the chosen one wherever it stands. Nobody gives a
   * post to the own account.
   */
  People people(Post post, String officer, long chosen) {
    Map<Long, Account> others = new TreeMap<>();
    Stream.of(AccountQuery.State.WORKING, AccountQuery.State.WAITING)
        .flatMap(state -> staff.list(ofUnit(post, state)).stream())
        .forEach(one -> others.put(one.id(), one));
    staff
        .find(chosen)
        .filter(one -> one.open() && one.unit().id() == post.unit().id())
        .ifPresent(one -> others.put(one.id(), one));
    return new People(
        staff.holders(post.id()),
        others.values().stream()
            .filter(one -> !holds(one, post))
            .filter(one -> !one.staffNumber().equals(officer))
            .sorted(Comparator.comparing(Account::staffNumber))
            .toList());
  }

  private static AccountQuery ofUnit(Post post, AccountQuery.State state) {
    return new AccountQuery("", null, post.unit().id(), state, "", Staff.MOST);
  }

  /** What was done to the post, newest first. */
  List<AccountDetailView.Step> steps(long post) {
    return staff.historyOfPost(post).stream()
        .map(step -> AccountDetailView.Step.of(step, texts))
        .toList();
  }

  private static boolean holds(Account account, Post post) {
    Account.Held held = account.post();
    return held != null && held.id() == post.id();
  }
}
