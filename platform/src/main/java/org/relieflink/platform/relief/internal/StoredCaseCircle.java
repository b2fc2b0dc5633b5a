package org.relieflink.platform.relief.internal;

import java.util.Optional;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.relief.CaseCircle;
import org.relieflink.platform.relief.ReliefCase;
import org.springframework.stereotype.Component;

@Component
class StoredCaseCircle implements CaseCircle {
  private final CaseRows rows;
  private final CheckCaseMove check;

  StoredCaseCircle(CaseRows rows, CheckCaseMove check) {
    this.rows = rows;
    this.check = check;
  }

  @Override
  public boolean bars(Officer officer, long id) {
    return Actor.asServer(() -> rows.find(Officer.SYSTEM, id))
        .map(one -> Actor.asServer(() -> check.bars(officer, one)))
        .orElse(true);
  }

  @Override
  public Optional<String> number(long id) {
    return Actor.asServer(() -> rows.find(Officer.SYSTEM, id).flatMap(check::numberOf));
  }

  @Override
  public boolean handled(Officer officer, ReliefCase one) {
    return !check.mayCheck(officer, one);
  }
}
