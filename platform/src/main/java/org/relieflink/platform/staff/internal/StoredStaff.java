package org.relieflink.platform.staff.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.AccountQuery;
import org.relieflink.platform.staff.AccountStep;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.NewAccount;
import org.relieflink.platform.staff.Said;
import org.relieflink.platform.staff.Staff;
import org.springframework.stereotype.Service;

@Service
class StoredStaff implements Staff {
  private final CreateAccount creating;
  private final ChangeAccount changing;
  private final ChoosePassword choosing;
  private final AccountLists lists;
  private final ActStore acts;
  private final AccountBook book;

  StoredStaff(
      CreateAccount creating,
      ChangeAccount changing,
      ChoosePassword choosing,
      AccountLists lists,
      ActStore acts,
      AccountBook book) {
    this.creating = creating;
    this.changing = changing;
    this.choosing = choosing;
    this.lists = lists;
    this.acts = acts;
    this.book = book;
  }

  @Override
  public List<Account> list(AccountQuery query) {
    return lists.list(query);
  }

  @Override
  public Optional<Account> find(long id) {
    return lists.find(id);
  }

  @Override
  public List<AccountStep> history(long id) {
    return acts.list("account", id);
  }

  @Override
  public List<AccountStep> historyOfPost(long id) {
    return acts.list("post", id);
  }

  @Override
  public List<Account> holders(long postId) {
    return lists.holders(postId);
  }

  @Override
  public boolean factored(Account account) {
    return book.factored(account);
  }

  @Override
  public Map<Role, Long> holders() {
    return lists.holders();
  }

  @Override
  public Outcome<Changed> create(Officer officer, NewAccount account, Said said) {
    return creating.create(officer, account, said);
  }

  @Override
  public Outcome<Changed> change(Officer officer, long id, AccountChange change, Said said) {
    return changing.change(officer, id, change, said);
  }

  @Override
  public Outcome<Account> choosePassword(Officer officer, String old, String fresh) {
    return choosing.choose(officer, old, fresh);
  }
}
