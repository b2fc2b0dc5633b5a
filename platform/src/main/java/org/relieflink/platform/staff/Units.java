package org.relieflink.platform.staff;

import java.util.List;
import java.util.Optional;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Unit;
import org.relieflink.platform.problem.Outcome;

/** 单位的大门：the public door to units. There is no act that moves a unit: see {@link OfficeUnit}. */
public interface Units {
  /** Within reach, open ones first, by place and line. */
  List<OfficeUnit> list();

  Optional<OfficeUnit> find(long id);

  /** Adds a unit; one of each line in a place. */
  Outcome<OfficeUnit> add(Officer officer, Unit unit, String name, Said said);

  Outcome<OfficeUnit> rename(Officer officer, long id, String name, Said said);

  /** Closes it, once nobody in it has a role. */
  Outcome<OfficeUnit> close(Officer officer, long id, Said said);

  Outcome<OfficeUnit> reopen(Officer officer, long id, Said said);
}
