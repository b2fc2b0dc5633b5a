package org.relieflink.platform.staff.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.staff.Account.Held;
import org.relieflink.platform.staff.AccountStep;
import org.relieflink.platform.staff.web.AccountListView.Option;

/**
 * 一个账号的页面。 One account, ready for the template.
 *
 * @param own whether it is the officer's own account: then nothing is offered
 * @param care whether name, closing and password are the officer's
 * @param rights whether role and unit are the officer's
 * @param sessions whether the officer may end its sessions
 * @param lastRole what it had before; empty when nothing is to be said
 * @param oneTime until when the one-time password can be used; empty = the own one is chosen
 * @param lockedUntil empty when it is not locked
 * @param factored whether signing in needs a second factor
 * @param post where the role comes from; null when it was given by hand
 * @param posts those of its unit that are in use
 * @param waiting the request that others have to agree to; null when there is none
 * @param key idempotency key for the next form
 */
record AccountDetailView(
    long id,
    String number,
    String name,
    String role,
    String roleCode,
    String lastRole,
    String unit,
    String unitId,
    String place,
    String employee,
    String created,
    String closed,
    String oneTime,
    String lockedUntil,
    String tag,
    String state,
    boolean open,
    boolean own,
    boolean care,
    boolean rights,
    boolean sessions,
    boolean factored,
    @Nullable Held post,
    List<PostWords.Line> posts,
    List<Choice> roles,
    List<Option> units,
    @Nullable Waiting waiting,
    List<Step> steps,
    String key) {
  AccountDetailView {
    posts = List.copyOf(posts);
    roles = List.copyOf(roles);
    units = List.copyOf(units);
    steps = List.copyOf(steps);
  }

  /** 能给的角色；要不要别人同意。 */
  record Choice(String value, String label, boolean secondPerson) {}

  /**
   * 等别人同意的请求。
   *
   * @param back where it is used once it is agreed to
   * @param role empty when a post was asked for, which is given on its own page
   */
  record Waiting(
      String back,
      String href,
      String label,
      String state,
      String tag,
      boolean granted,
      String role,
      String document,
      String reason) {}

  /** 办过的一件事。 */
  record Step(String act, String detail, String reason, String who, String when) {
    static Step of(AccountStep step, StaffTexts texts) {
      return new Step(
          texts.act(step.act()),
          step.detail(),
          step.reason(),
          step.officerName(),
          texts.minute(step.at()));
    }
  }
}
