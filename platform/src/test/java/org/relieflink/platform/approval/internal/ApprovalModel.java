package org.relieflink.platform.approval.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.Role;
import org.relieflink.platform.approval.ApprovalKind;
import org.relieflink.platform.approval.ApprovalRule;

/**
 * What multi-party authorization is meant to be, in the simplest words, without database and
 * without the program's own reading of a rule. The data of every request here is the civil affairs
 * bureau's.
 */
final class ApprovalModel {
  static final String OWNER = "civil_affairs";

  static final class Request {
    final Officer asker;
    final ApprovalRule rule;
    final String subject;
    final String content;
    final Instant end;
    final Set<Officer> agreed = new HashSet<>();
    String state = "open";

    Request(Officer asker, ApprovalRule rule, String subject, String content, Instant end) {
      this.asker = asker;
      this.rule = rule;
      this.subject = subject;
      this.content = content;
      this.end = end;
    }

    boolean live(Instant now) {
      return (state.equals("open") || state.equals("granted")) && now.isBefore(end);
    }

    String stateAt(Instant now) {
      boolean going = state.equals("open") || state.equals("granted");
      return going && !now.isBefore(end) ? "expired" : state;
    }

    boolean counts(Officer who) {
      if (who.equals(asker) || !rule.approvers().contains(who.role())) {
        return false;
      }
      if (!rule.ownDepartment() && department(who).equals(department(asker))) {
        return false;
      }
      return who.role() != Role.DEPARTMENT_OFFICER || OWNER.equals(who.department());
    }

    boolean enough() {
      Set<String> departments = new HashSet<>();
      agreed.forEach(who -> departments.add(department(who)));
      return agreed.size() >= rule.agreements() && departments.size() >= rule.departments();
    }
  }

  /** Requests in the order of asking, by the id that the program gave. */
  final Map<Long, Request> requests = new HashMap<>();

  private final List<Request> order = new ArrayList<>();

  static String department(Officer who) {
    return who.department() == null ? "the procuratorate" : who.department();
  }

  /** The request that still stands; the caller names what it is about. */
  Optional<Request> standing(Officer asker, ApprovalKind kind, String subject, Instant now) {
    return order.stream()
        .filter(one -> one.asker.equals(asker) && one.rule.kind() == kind)
        .filter(one -> one.subject.equals(subject) && one.live(now))
        .findFirst();
  }

  void asked(long id, Request request) {
    requests.put(id, request);
    order.add(request);
  }

  boolean approve(long id, Officer who, Instant now) {
    Request one = requests.get(id);
    boolean right =
        one != null
            && one.counts(who)
            && one.live(now)
            && one.state.equals("open")
            && one.agreed.add(who);
    if (right && one.enough()) {
      one.state = "granted";
    }
    return right;
  }

  boolean refuse(long id, Officer who, Instant now) {
    Request one = requests.get(id);
    boolean right = one != null && one.counts(who) && one.live(now);
    if (right) {
      one.state = "refused";
    }
    return right;
  }

  boolean withdraw(long id, Officer who, Instant now) {
    Request one = requests.get(id);
    boolean right = one != null && one.asker.equals(who) && one.live(now);
    if (right) {
      one.state = "withdrawn";
    }
    return right;
  }

  boolean use(Request what, Instant now) {
    Optional<Request> found =
        standing(what.asker, what.rule.kind(), what.subject, now)
            .filter(one -> one.state.equals("granted") && one.content.equals(what.content));
    found.ifPresent(one -> one.state = "used");
    return found.isPresent();
  }
}
