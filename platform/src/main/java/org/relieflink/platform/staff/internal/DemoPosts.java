package org.relieflink.platform.staff.internal;

import java.util.Optional;
import org.relieflink.platform.access.DemoAccounts;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountAct;
import org.relieflink.platform.staff.NewPost;
import org.relieflink.platform.staff.OfficeUnit;
import org.relieflink.platform.staff.Post;
import org.relieflink.platform.staff.PostFacts;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.internal.StaffLog.Told;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 演示岗位：each officer of the demo stands in a post; made once, by the server, in demo mode only. */
@Component
class DemoPosts {
  private static final Said FIRST_START = Said.of("演示数据");

  private final DemoAccounts demo;
  private final AccountBook accounts;
  private final PostBook posts;
  private final StaffLog log;

  DemoPosts(DemoAccounts demo, AccountBook accounts, PostBook posts, StaffLog log) {
    this.demo = demo;
    this.accounts = accounts;
    this.posts = posts;
    this.log = log;
  }

  /** After the accounts, which stand once the server is ready. */
  @EventListener(ApplicationReadyEvent.class)
  @Transactional
  void fill() {
    if (posts.list().isEmpty()) {
      demo.shown().forEach(this::fill);
    }
  }

  private void fill(Officer officer) {
    Account account = accounts.findByNumber(officer.staffNumber()).orElseThrow();
    if (account.role() != officer.role() || account.post() != null) {
      return; // changed by hand since it was made
    }
    Optional<Post> made = made(account.unit(), officer);
    if (made.isEmpty()) {
      return; // another server of the same demo was faster
    }
    Post post = made.get();
    accounts.put(account.withPost(post));
    log.done(
        Officer.SYSTEM,
        ChangeAccount.subject(account),
        AccountAct.POST_GIVEN,
        new Told(post.name(), FIRST_START, ""));
  }

  private Optional<Post> made(OfficeUnit unit, Officer officer) {
    PostFacts facts = facts(officer);
    var wanted = new NewPost(unit.id(), "P-" + facts.order(), facts);
    Optional<Post> made = posts.add(unit, wanted);
    made.ifPresent(
        post ->
            log.done(
                Officer.SYSTEM,
                StoredPosts.subject(post),
                AccountAct.POST_MADE,
                new Told(post.name(), FIRST_START, "")));
    return made;
  }

  private PostFacts facts(Officer officer) {
    String name =
        switch (officer.role()) {
          case CHIEF -> "分管副检察长";
          case PROSECUTOR -> "控告申诉检察部 案件承办人";
          case CLERK -> "控告申诉检察部 书记员";
          case DEPARTMENT_OFFICER -> "社会救助股 名单报送人";
          case ADMINISTRATOR -> "检务保障部 系统管理员";
          case SECURITY_ADMINISTRATOR -> "办公室 安全管理员";
          case AUDITOR -> "检务督察部 审计管理员";
        };
    return new PostFacts(name, 10 * (1 + demo.shown().indexOf(officer)), officer.role());
  }
}
