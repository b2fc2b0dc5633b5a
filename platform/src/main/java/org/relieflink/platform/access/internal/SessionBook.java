package org.relieflink.platform.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.relieflink.platform.access.Actor;
import org.relieflink.platform.access.Device;
import org.relieflink.platform.access.Officer;
import org.relieflink.platform.access.SessionAct;
import org.relieflink.platform.access.SessionEnd;
import org.relieflink.platform.access.SessionEvent;
import org.relieflink.platform.access.SessionRules;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.util.WebUtils;

/**
 * 会话的册子：every session of a person has a row from its first request on; when the row is gone, it is
 * over. Only so many of an account: the oldest goes first.
 */
@Component
class SessionBook {
  private static final String ENTRY = SessionBook.class.getName() + ".entry";
  private static final String WRITTEN = SessionBook.class.getName() + ".written";

  /** Not every request writes: when a session was last used is known so exactly. */
  static final Duration BETWEEN = Duration.ofMinutes(1);

  private final SessionStore store;
  private final FactorStore accounts;
  private final SessionRules rules;
  private final Clock clock;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transactions;
  private final boolean demo;

  SessionBook(
      SessionStore store,
      FactorStore accounts,
      SessionRules rules,
      Clock clock,
      ApplicationEventPublisher events,
      TransactionOperations transactions,
      @Value("${relief.demo:false}") boolean demo) {
    this.store = store;
    this.accounts = accounts;
    this.rules = rules;
    this.clock = clock;
    this.events = events;
    this.transactions = transactions;
    this.demo = demo;
  }

  /** Null while the session goes on; a new one is written down. */
  @Nullable SessionEnd meet(StaffSession officer, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null) {
      return null;
    }
    synchronized (WebUtils.getSessionMutex(session)) { // two first requests are one session
      Entry entry = entry(session);
      if (entry == null || !entry.of(officer)) {
        drop(entry);
        session.setAttribute(ENTRY, Entry.of(open(officer, from(request)), officer));
        session.setAttribute(WRITTEN, clock.instant());
        return null;
      }
      return goesOn(entry.row, session, request) ? null : SessionEnd.ENDED;
    }
  }

  /** 会话记着自己的行，和谁、什么时候登录的。 Signing in again in the same session of the browser is another one. */
  private record Entry(long row, String staffNumber, Instant since) implements Serializable {
    static Entry of(long row, StaffSession officer) {
      return new Entry(row, officer.getPrincipal().staffNumber(), officer.since());
    }

    boolean of(StaffSession officer) {
      return staffNumber.equals(officer.getPrincipal().staffNumber())
          && since.equals(officer.since());
    }
  }

  private void drop(@Nullable Entry entry) {
    if (entry != null) {
      Actor.asServer(() -> store.end(entry.staffNumber, List.of(entry.row)));
    }
  }

  private boolean goesOn(long row, HttpSession session, HttpServletRequest request) {
    boolean due =
        session.getAttribute(WRITTEN) instanceof Instant written
            && !clock.instant().isBefore(written.plus(BETWEEN));
    if (!due || SessionCheck.unattended(request)) {
      return Actor.asServer(() -> store.has(row));
    }
    session.setAttribute(WRITTEN, clock.instant());
    return Actor.asServer(() -> store.touch(row));
  }

  private static @Nullable Entry entry(@Nullable HttpSession session) {
    return session != null && session.getAttribute(ENTRY) instanceof Entry entry ? entry : null;
  }

  /** The row of the session that asks; null when it has none. */
  @Nullable Long rowOf(HttpServletRequest request) {
    Entry entry = entry(request.getSession(false));
    return entry == null ? null : entry.row;
  }

  private static SessionStore.From from(HttpServletRequest request) {
    return new SessionStore.From(
        Device.of(request.getHeader("User-Agent")), covered(request.getRemoteAddr()));
  }

  /** Enough to tell the office from elsewhere, too little to tell a desk. */
  static String covered(@Nullable String address) {
    if (address == null) {
      return "*";
    }
    boolean four = address.matches("\\d+\\.\\d+\\.\\d+\\.\\d+");
    String[] parts = address.split(four ? "\\." : ":", -1);
    return parts.length < 3
        ? "*"
        : parts[0] + (four ? "." : ":") + parts[1] + (four ? ".*.*" : ":*");
  }

  /** One after another for each account: of many at once no more stay than may. */
  long open(StaffSession officer, SessionStore.From from) {
    Long row = Actor.asServer(() -> transactions.execute(status -> opened(officer, from)));
    return Objects.requireNonNull(row);
  }

  private long opened(StaffSession session, SessionStore.From from) {
    Officer officer = session.getPrincipal();
    accounts.hold(officer.staffNumber());
    store.purge();
    long row = store.add(session, from);
    OptionalInt most =
        demo ? OptionalInt.empty() : rules.most(officer.role(), LocalDate.now(clock));
    if (most.isPresent()) {
      List<Long> live =
          store.list(officer.staffNumber()).stream()
              .map(SessionStore.Row::id)
              .filter(id -> id != row)
              .toList();
      int over = Math.max(0, live.size() + 1 - most.getAsInt());
      end(officer, live.subList(0, over), SessionAct.SESSION_OVER_LIMIT);
    }
    return row;
  }

  /** Ends them, each with its entry on the trail; needs a transaction as the server. */
  int end(Officer officer, Collection<Long> rows, SessionAct act) {
    List<Long> ended = store.end(officer.staffNumber(), rows);
    ended.forEach(row -> events.publishEvent(new SessionEvent(officer, act, row)));
    return ended.size();
  }

  /** The account was changed from this very session: it goes on. */
  void renewed(HttpServletRequest request, long version) {
    Long row = rowOf(request);
    if (row != null) {
      Actor.asServer(
          () -> {
            store.renew(row, version);
            return row;
          });
    }
  }

  /** Signed out. */
  void leave(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    drop(entry(request.getSession(false)));
  }
}
