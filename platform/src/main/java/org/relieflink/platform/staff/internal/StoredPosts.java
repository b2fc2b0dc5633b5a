package org.relieflink.platform.staff.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.problem.Refusal;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.NewPost;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.PostFacts;
import org.relieflink.platform.staff.Posts;
import org.relieflink.platform.staff.RoleRules;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.StaffRefusal;
import org.relieflink.platform.staff.internal.StaffLog.Subject;
import org.relieflink.platform.staff.internal.StaffLog.Told;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 岗位：made, changed, closed and opened; never moved, never deleted; while held, its role stands. */
@Service
class StoredPosts implements Posts {
  private static final Need WRITE = new Need(Matter.POSTS, Deed.WRITE);

  private final PostBook book;
  private final AccountBook accounts;
  private final Reach reach;
  private final RoleRules rules;
  private final StaffLog log;

  StoredPosts(PostBook book, AccountBook accounts, Reach reach, RoleRules rules, StaffLog log) {
    this.book = book;
    this.accounts = accounts;
    this.reach = reach;
    this.rules = rules;
    this.log = log;
  }

  @Override
  public List<Post> list() {
    return book.list();
  }

  @Override
  public Optional<Post> find(long id) {
    return book.find(id);
  }

  @Override
  @Transactional
  public Outcome<Post> add(Officer officer, NewPost wanted, Said said) {
    String fingerprint = AccountAct.POST_MADE + "|" + wanted.fingerprint();
    Optional<ActBook.Done> before = log.repeated(officer, said);
    if (before.isPresent()) {
      return before.get().fingerprint().equals(fingerprint)
          ? Outcome.of(book.hold(before.get().id()).orElseThrow())
          : Outcome.refused(StaffRefusal.KEY_REUSED);
    }
    Optional<OfficeUnit> unit =
        accounts.holdUnit(wanted.unitId()).filter(found -> covers(officer, found));
    if (unit.isEmpty()) {
      return Outcome.refused(StaffRefusal.UNIT_UNKNOWN);
    }
    Refusal wrong = wrong(unit.get(), wanted, said);
    if (wrong != null) {
      return new Outcome.Refused<>(wrong);
    }
    Optional<Post> added = book.add(unit.get(), wanted);
    if (added.isEmpty()) {
      return Outcome.refused(StaffRefusal.POST_CODE_TAKEN, unit.get().name(), wanted.code());
    }
    log.done(
        officer,
        subject(added.get()),
        AccountAct.POST_MADE,
        new Told(words(wanted.facts()), said, fingerprint));
    return Outcome.of(added.get());
  }

  private boolean covers(Officer officer, OfficeUnit unit) {
    return reach.covers(officer, WRITE, Whose.of(unit.unit()));
  }

  private @Nullable Refusal wrong(OfficeUnit unit, NewPost wanted, Said said) {
    Refusal refusal = StaffLog.wrong(said, false);
    if (refusal != null) {
      return refusal;
    }
    if (!unit.open()) {
      return Refusal.of(StaffRefusal.UNIT_CLOSED, unit.name());
    }
    return wanted.code().matches("[A-Z0-9-]{2,20}")
        ? wrong(unit, wanted.facts())
        : Refusal.of(StaffRefusal.POST_CODE_WRONG);
  }

  private @Nullable Refusal wrong(OfficeUnit unit, PostFacts facts) {
    if (!Names.good(facts.name())) {
      return Refusal.of(StaffRefusal.NAME_WRONG, Names.LONGEST);
    }
    if (facts.order() < 1 || facts.order() > PostFacts.LAST) {
      return Refusal.of(StaffRefusal.POST_ORDER_WRONG, PostFacts.LAST);
    }
    return rules.fits(facts.role(), unit.unit())
        ? null
        : Refusal.of(StaffRefusal.ROLE_NOT_FOR_UNIT, facts.role().word(), unit.name());
  }

  @Override
  @Transactional
  public Outcome<Post> revise(Officer officer, long id, PostFacts facts, Said said) {
    return change(
        new Asked(officer, AccountAct.POST_REVISED, words(facts), said),
        id,
        post -> revising(post, facts),
        post -> post.with(facts));
  }

  private @Nullable Refusal revising(Post post, PostFacts facts) {
    if (facts.equals(post.facts())) {
      return Refusal.of(StaffRefusal.NOTHING_TO_CHANGE);
    }
    Refusal wrong = wrong(post.unit(), facts);
    return wrong == null && facts.role() != post.role() ? free(post) : wrong;
  }

  /** Null when nobody has the post. */
  private static @Nullable Refusal free(Post post) {
    return post.holders() == 0
        ? null
        : Refusal.of(StaffRefusal.POST_IN_USE, post.name(), post.holders());
  }

  @Override
  @Transactional
  public Outcome<Post> close(Officer officer, long id, Said said) {
    return change(
        new Asked(officer, AccountAct.POST_CLOSED, "", said),
        id,
        post -> post.open() ? free(post) : Refusal.of(StaffRefusal.NOTHING_TO_CHANGE),
        post -> post.closed(log.now()));
  }

  @Override
  @Transactional
  public Outcome<Post> reopen(Officer officer, long id, Said said) {
    return change(
        new Asked(officer, AccountAct.POST_REOPENED, "", said),
        id,
        post -> post.open() ? Refusal.of(StaffRefusal.ALREADY_OPEN) : null,
        post -> post.closed(null));
  }

  /** Who asks for what; {@code detail} for the history. */
  private record Asked(Officer officer, AccountAct act, String detail, Said said) {}

  /** Why not; null when nothing is against it. */
  private interface Against {
    @Nullable Refusal of(Post post);
  }

  private interface Change {
    Post of(Post post);
  }

  private Outcome<Post> change(Asked asked, long id, Against against, Change change) {
    Optional<Post> found = book.hold(id);
    if (found.isEmpty()) {
      return Outcome.refused(StaffRefusal.POST_UNKNOWN);
    }
    Post post = found.get();
    String fingerprint = asked.act + "|" + id + "|" + asked.detail;
    Optional<ActBook.Done> before = log.repeated(asked.officer, asked.said);
    if (before.isPresent()) {
      return before.get().fingerprint().equals(fingerprint)
          ? Outcome.of(post)
          : Outcome.refused(StaffRefusal.KEY_REUSED);
    }
    Refusal wrong = refusal(asked, post, against);
    if (wrong != null) {
      log.refused(asked.officer, subject(post), asked.act, wrong);
      return new Outcome.Refused<>(wrong);
    }
    Post after = book.put(change.of(post));
    log.done(
        asked.officer, subject(post), asked.act, new Told(asked.detail, asked.said, fingerprint));
    return Outcome.of(after);
  }

  private @Nullable Refusal refusal(Asked asked, Post post, Against against) {
    if (!covers(asked.officer, post.unit())) {
      return Refusal.of(StaffRefusal.NOT_YOURS);
    }
    Refusal wrong = StaffLog.wrong(asked.said, false);
    return wrong == null ? against.of(post) : wrong;
  }

  private static String words(PostFacts facts) {
    return facts.order() + " " + facts.name() + "（" + facts.role().word() + "）";
  }

  static Subject subject(Post post) {
    return new Subject(
        "post",
        post.id(),
        post.unit().unit().place() + " " + post.unit().unit().line() + " " + post.code());
  }
}
