package org.relieflink.platform.access.internal;

import java.util.Set;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.JoinedCases;
import org.relieflink.platform.access.Officer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * 协办，从库里：asked once in a request. The same function of the database that guards the rows answers,
 * so that both walls agree; it speaks of whom the connection reads for.
 */
@Component
class StoredJoinedCases implements JoinedCases {
  private static final String KEPT = StoredJoinedCases.class.getName();

  private final JdbcClient jdbc;

  StoredJoinedCases(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public boolean joined(Officer officer, String place, String caseNo) {
    return !caseNo.isEmpty() && of(officer).contains(place + " " + caseNo);
  }

  private Set<String> of(Officer officer) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    String key = KEPT + "." + officer.staffNumber();
    if (request != null
        && request.getAttribute(key, RequestAttributes.SCOPE_REQUEST) instanceof Kept kept) {
      return kept.cases;
    }
    Kept found = new Kept(read());
    boolean hers = Actor.now().filter(officer::equals).isPresent(); // else another was answered for
    if (request != null && hers) {
      request.setAttribute(key, found, RequestAttributes.SCOPE_REQUEST);
    }
    return found.cases;
  }

  private Set<String> read() {
    return Set.copyOf(jdbc.sql("select unnest(access.joined())").query(String.class).list());
  }

  private record Kept(Set<String> cases) {}
}
