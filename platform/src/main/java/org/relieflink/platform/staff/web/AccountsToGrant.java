package org.relieflink.platform.staff.web;

import java.time.Instant;
import java.util.List;
import org.relieflink.platform.access.AccessTable;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.WorkItem;
import org.relieflink.platform.access.WorkSource;
import org.relieflink.platform.staff.AccountQuery;
import org.relieflink.platform.staff.AccountQuery.State;
import org.relieflink.platform.staff.Staff;
import org.springframework.stereotype.Component;

/** 等角色的账号，进待办。 What waits for the security administrator. */
@Component
class AccountsToGrant implements WorkSource {
  private final Staff staff;
  private final AccessTable table;
  private final StaffTexts texts;

  AccountsToGrant(Staff staff, AccessTable table, StaffTexts texts) {
    this.staff = staff;
    this.table = table;
    this.texts = texts;
  }

  @Override
  public List<WorkItem> items(Officer officer, Instant now) {
    if (!table.allows(officer, "POST", "/accounts/1/role")) {
      return List.of();
    }
    long waiting =
        staff.list(new AccountQuery("", null, null, State.WAITING, "", Staff.MOST)).size();
    return waiting == 0
        ? List.of()
        : List.of(
            new WorkItem(
                texts.say("work.kind"),
                texts.say("work.waiting", waiting),
                texts.say("work.note"),
                null,
                "/accounts?state=waiting",
                texts.say("work.action"),
                waiting));
  }
}
