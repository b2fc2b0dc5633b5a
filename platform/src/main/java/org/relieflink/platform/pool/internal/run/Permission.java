package org.relieflink.platform.pool.internal.run;

import java.util.List;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.pool.ImportBatch;
import org.relieflink.platform.pool.PoolRefusal;
import org.relieflink.platform.pool.internal.contract.Contract;
import org.relieflink.platform.pool.internal.store.Memory.Heading;
import org.relieflink.platform.problem.Refusal;

/** 部门只碰自己的名单。 Departments touch their own lists only; prosecutors look and do not load. */
public final class Permission {
  private Permission() {}

  static void mayImport(Officer officer, Contract contract) {
    if (!officer.mayReadDepartment(contract.department().id())) {
      throw Refusal.of(PoolRefusal.OTHER_DEPARTMENT, contract.title(), contract.department().name())
          .asException();
    }
  }

  /** Whether this officer may see the batch at all. */
  public static boolean maySee(Officer officer, ImportBatch batch) {
    String department = batch.department();
    if (officer.role() != Role.DEPARTMENT_OFFICER) {
      return true;
    }
    return department == null
        ? officer.staffNumber().equals(batch.file().uploadedBy())
        : officer.mayReadDepartment(department);
  }

  /** Whether this officer may load, confirm, undo. */
  public static boolean mayLoad(Officer officer) {
    return officer.role() != Role.PROSECUTOR;
  }

  static void mustLoad(Officer officer) {
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
