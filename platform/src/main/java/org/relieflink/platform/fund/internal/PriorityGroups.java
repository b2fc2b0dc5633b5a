package org.relieflink.platform.fund.internal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.relieflink.platform.fund.MoneyTerms;
import org.relieflink.platform.relief.ReliefCases;
import org.relieflink.platform.relief.ReliefCases.Choice;
import org.relieflink.platform.relief.ReliefCases.Kind;
import org.springframework.stereotype.Component;

/** 优先清单的人群：which groups money may be meant for, as relief cases know them today. */
@Component
public class PriorityGroups {
  private final ReliefCases cases;

  PriorityGroups(ReliefCases cases) {
    this.cases = cases;
  }

  public List<Choice> all() {
    return cases.choices(Kind.PRIORITY);
  }

  /** Whether all of these are on the list of today, and not too many. */
  public boolean know(Set<String> groups) {
    return groups.size() <= MoneyTerms.MOST
        && all().stream().map(Choice::id).collect(Collectors.toSet()).containsAll(groups);
  }
}
