package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.CodeChecked;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.OwnSession;
import org.relieflink.platform.access.OwnSessions;
import org.relieflink.platform.access.SessionAct;
import org.relieflink.platform.access.SignInManner;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Works as the server itself: the table shows itself to nobody else. */
@Service
class StoredSessions implements OwnSessions {
  private final SessionStore store;
  private final SessionBook book;
  private final OneAttempt attempt;
  private final TransactionOperations transactions;

  StoredSessions(
      SessionStore store,
      SessionBook book,
      OneAttempt attempt,
      TransactionOperations transactions) {
    this.store = store;
    this.book = book;
    this.attempt = attempt;
    this.transactions = transactions;
  }

  @Override
  public List<OwnSession> list(Officer officer, HttpServletRequest request) {
    Long here = book.rowOf(request);
    return Actor.asServer(() -> store.list(officer.staffNumber())).stream()
        .map(row -> shown(row, here))
        .sorted(
            Comparator.comparing(OwnSession::here)
                .thenComparing(OwnSession::seen)
                .thenComparing(OwnSession::id)
                .reversed())
        .toList();
  }

  private static OwnSession shown(SessionStore.Row row, @Nullable Long here) {
    return new OwnSession(
        row.id(),
        row.since(),
        row.seen(),
        row.device(),
        row.address(),
        here != null && row.id() == here);
  }

  @Override
  public boolean passwordAsked() {
    return !(SecurityContextHolder.getContext().getAuthentication() instanceof StaffSession session
        && session.manner() != SignInManner.PASSWORD);
  }

  @Override
  public CodeChecked end(Officer officer, Ending ending, HttpServletRequest request) {
    Long here = book.rowOf(request);
    boolean asked = passwordAsked();
    return Objects.requireNonNull(
        Actor.asServer(
            () ->
                transactions.execute(
                    status -> {
                      CodeChecked checked =
                          asked
                              ? attempt.ofPassword(officer, ending.password())
                              : CodeChecked.right(List.of());
                      if (checked.right()) {
                        book.end(
                            officer, chosen(officer, ending, here), SessionAct.OWN_SESSION_ENDED);
                      }
                      return checked;
                    })));
  }

  /** Whose they are is asked again where they are deleted. */
  private Set<Long> chosen(Officer officer, Ending ending, @Nullable Long here) {
    return store.list(officer.staffNumber()).stream()
        .map(SessionStore.Row::id)
        .filter(id -> ending.all() || ending.ids().contains(id))
        .filter(id -> !id.equals(here))
        .collect(Collectors.toSet());
  }
}
