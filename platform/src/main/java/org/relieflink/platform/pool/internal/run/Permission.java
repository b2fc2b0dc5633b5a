package org.relieflink.platform.pool.internal.run;

import java.util.List;
import org.relieflink.platform.access.Deed;
import org.relieflink.platform.access.Matter;
import org.relieflink.platform.access.Need;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Policy;
import org.relieflink.platform.access.Reach;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.access.Whose;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.store.Memory.Heading;
import org.relieflink.platform.problem.Refusal;
import org.springframework.stereotype.Component;

/** 部门只碰自己的名单。 Departments touch their own lists only; prosecutors look and do not load. */
@Component
public class Permission {
  private static final Need WRITE = new Need(Matter.POOL, Deed.WRITE);

  private final Policy policy;
  private final Reach reach;

  Permission(Policy policy, Reach reach) {
    this.policy = policy;
    this.reach = reach;
  }

  /** Whether the lists of a department are this officer's to load. */
  public boolean mayLoad(Officer officer, String department) {
    return reach.covers(officer, WRITE, Whose.of(Unit.of(officer.unit().place(), department)));
  }

  void mayImport(Officer officer, Contract contract) {
    if (!mayLoad(officer, contract.department().id())) {
      throw Refusal.of(PoolRefusal.OTHER_DEPARTMENT, contract.title(), contract.department().name())
          .asException();
    }
  }

  /** Whether this officer may load, confirm, undo. */
  public boolean mayLoad(Officer officer) {
    return policy.ever(officer.role(), WRITE);
  }

  void mustLoad(Officer officer) {
    if (!mayLoad(officer)) {
      throw Refusal.of(PoolRefusal.NOT_ALLOWED).asException();
    }
  }

  /** What a person taught counts for the own department, or for the procuratorate. */
  static Heading heading(Officer officer, List<String> headers) {
    String department = officer.department();
    return new Heading(department == null ? "" : department, headers);
  }
}
