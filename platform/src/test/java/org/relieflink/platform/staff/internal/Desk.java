package org.relieflink.platform.staff.internal;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.problem.Outcome;
import org.relieflink.platform.staff.Account;
import org.relieflink.platform.staff.AccountChange;
import org.relieflink.platform.staff.Changed;
import org.relieflink.platform.staff.NewAccount;

/** 办事的地方：where random orders of acts are carried out; in memory or in the database. */
interface Desk {
  Outcome<Changed> create(Officer officer, NewAccount account);

  Outcome<Changed> change(Officer officer, long id, AccountChange change);

  /** Whether the voice was taken. */
  boolean agree(Officer officer, long request);

  /** Every account of this order, by staff number. */
  List<Account> accounts();

  boolean signsIn(String staffNumber, String password);

  /** Ids of units: the own procuratorate, a department of the place, an office elsewhere. */
  List<Long> units();
}
